package org.sayram.dispatch.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.internal.RecommendationView.AutoSendView;
import org.sayram.dispatch.internal.RecommendationView.ChosenView;
import org.sayram.dispatch.internal.RecommendationView.GapView;
import org.sayram.dispatch.internal.RecommendationView.NotChosenView;
import org.sayram.dispatch.internal.RecommendationView.OutsideHelpView;
import org.sayram.dispatch.internal.RecommendationView.PartnerView;
import org.sayram.dispatch.internal.RecommendationView.RequirementView;
import org.sayram.dispatch.internal.RecommendationView.WaterView;
import org.sayram.forces.Forces;
import org.sayram.forces.Partner;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.places.County;
import org.sayram.places.Places;
import org.sayram.recommendation.Call;
import org.sayram.recommendation.Recommendation;
import org.sayram.recommendation.plan.Ask;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.ResponsePlan;
import org.sayram.recommendation.plan.Wanted;
import org.springframework.stereotype.Component;

/** Puts a recommendation into the words of a language. */
@Component
class RecommendationViews {
    /** Which partner answers an ask of the plan, by the kinds of the register. */
    private static final Map<String, String> PARTNER_KIND = Map.of(
            "ambulance", "ambulance",
            "traffic-police", "police",
            "forestry", "forestry",
            "gas-company", "gas");

    private final VehicleTypes types;
    private final Places places;
    private final Forces forces;
    private final RecommendationRules rules;
    private final Words words;

    RecommendationViews(VehicleTypes types, Places places, Forces forces, RecommendationRules rules, Words words) {
        this.types = types;
        this.places = places;
        this.forces = forces;
        this.rules = rules;
        this.words = words;
    }

    RecommendationView view(Recommendations.Answer answer, Locale locale) {
        return new Writer(answer, names(locale), locale).view();
    }

    ForceNames names(Locale locale) {
        Map<String, County> counties =
                places.listCounties().stream().collect(Collectors.toMap(County::code, county -> county));
        return new ForceNames(types, words, counties, locale);
    }

    /** One recommendation in one language. */
    private final class Writer {
        private final Recommendations.Answer answer;
        private final Recommendation recommendation;
        private final ForceNames names;
        private final ReasonWords reasons;
        private final Locale locale;

        Writer(Recommendations.Answer answer, ForceNames names, Locale locale) {
            this.answer = answer;
            this.recommendation = answer.recommendation();
            this.names = names;
            this.locale = locale;
            Map<String, String> unitNames = new HashMap<>();
            answer.forces()
                    .byId()
                    .forEach((id, able) -> unitNames.put(id, able.now().unit().name()));
            this.reasons = new ReasonWords(names, unitNames);
        }

        RecommendationView view() {
            IncidentLevel level = recommendation.card().level();
            return new RecommendationView(
                    answer.forces().at(),
                    planVersion(answer.plan().edition()),
                    level.number(),
                    words.find(levelKey(level), level.chineseName(), locale),
                    recommendation.strengthenedBy().stream().map(reasons::keyed).toList(),
                    recommendation.card().requirements().stream()
                            .map(this::requirement)
                            .toList(),
                    recommendation.chosen().stream().map(this::chosen).toList(),
                    recommendation.notChosen().stream().map(this::notChosen).toList(),
                    recommendation.gaps().stream().map(this::gap).toList(),
                    partners(),
                    water(),
                    autoSend());
        }

        private static String planVersion(ResponsePlan.Edition edition) {
            return edition.version() + " (" + edition.validFrom() + ")";
        }

        private static String levelKey(IncidentLevel level) {
            String scale = level instanceof org.sayram.kernel.code.FireLevel ? "fire" : "rescue";
            return "level." + scale + "." + level.number();
        }

        private RequirementView requirement(Requirement requirement) {
            Wanted wanted = requirement.wanted();
            long sent = recommendation.counted().stream()
                    .filter(counted -> counted.wanted().equals(wanted))
                    .count();
            long chosen = recommendation.chosen().stream()
                    .filter(one -> one.role() instanceof Recommendation.Role.Fills fills
                            && fills.wanted().equals(wanted))
                    .count();
            return new RequirementView(
                    wanted.toString(), names.force(wanted), requirement.count(), (int) (sent + chosen));
        }

        private ChosenView chosen(Recommendation.Chosen chosen) {
            Candidates.Able able = able(chosen.unit());
            var unit = able.now().unit();
            long travel = travelSeconds(able);
            return new ChosenView(
                    unit.id(),
                    unit.name(),
                    unit.station().id(),
                    unit.station().name(),
                    unit.typeCode(),
                    unit.crew(),
                    chosen.arrival().toSeconds(),
                    travel,
                    chosen.arrival().toSeconds() - travel,
                    Math.round(able.distance().inMetres()),
                    isEstimated(able),
                    fills(chosen.role()),
                    chosen.role() instanceof Recommendation.Role.Fills fills && fills.substitute(),
                    chosen.reasons().stream().map(reasons::keyed).toList(),
                    able.guardVersion());
        }

        private @Nullable String fills(Recommendation.Role role) {
            return switch (role) {
                case Recommendation.Role.Fills fills -> names.force(fills.wanted());
                case Recommendation.Role.Beside() -> null;
                case Recommendation.Role.Relay(var adds) -> null;
                case Recommendation.Role.All() -> null;
            };
        }

        private NotChosenView notChosen(Recommendation.NotChosen passed) {
            Candidates.Able able = able(passed.candidate().unit().id());
            var unit = able.now().unit();
            return new NotChosenView(
                    unit.id(),
                    unit.name(),
                    unit.station().name(),
                    unit.typeCode(),
                    passed.arrival() == null ? null : passed.arrival().toSeconds(),
                    passed.betterPlaced(),
                    List.of(reasons.keyed(passed.reason())),
                    able.guardVersion());
        }

        private GapView gap(Recommendation.Gap gap) {
            return new GapView(
                    gap.wanted().toString(),
                    names.force(gap.wanted()),
                    gap.missing(),
                    reasons.keyed(gap.reason()),
                    outsideHelp(gap.nearestOutside()));
        }

        private static @Nullable OutsideHelpView outsideHelp(Call.@Nullable OutsideHelp help) {
            return help == null
                    ? null
                    : new OutsideHelpView(help.name(), help.arrival().toSeconds());
        }

        private List<PartnerView> partners() {
            List<PartnerView> partners = new ArrayList<>();
            recommendation.card().asks().forEach(ask -> partners.add(partner(ask)));
            var escalation = recommendation.card().escalation();
            if (escalation.headquarters()) {
                partners.add(new PartnerView("HQ", words.get("ask.HQ", locale), 1, null, null));
            }
            if (escalation.mutualAid()) {
                partners.add(new PartnerView("M", words.get("ask.M", locale), 1, null, null));
            }
            return partners;
        }

        private PartnerView partner(Ask ask) {
            Partner partner = findPartner(PARTNER_KIND.get(ask.code()));
            return new PartnerView(
                    ask.code(),
                    names.ask(ask),
                    ask.count(),
                    partner == null ? null : partner.name(),
                    partner == null ? null : partner.dutyPhoneMasked());
        }

        private @Nullable Partner findPartner(@Nullable String kind) {
            return forces.listPartners().stream()
                    .filter(partner -> partner.kind().equals(kind))
                    .filter(partner -> partner.county().equals(answer.incident().county()))
                    .findFirst()
                    .orElse(null);
        }

        private WaterView water() {
            Recommendation.WaterSum sum = recommendation.water();
            long seconds = rules.policy().water().duration().toSeconds();
            return new WaterView(
                    sum.wanted().litres(),
                    sum.carried().litres(),
                    sum.sources().litres(),
                    sum.relayed().litres(),
                    sum.sources().litres() / seconds,
                    !sum.enough());
        }

        private AutoSendView autoSend() {
            return switch (recommendation.autoSend()) {
                case ALLOWED -> new AutoSendView(true, null);
                case ABOVE_LEVEL_ONE -> new AutoSendView(false, words.get("auto-send.above-level-one", locale));
                case SWITCHED_OFF -> new AutoSendView(false, words.get("auto-send.switched-off", locale));
            };
        }

        private Candidates.Able able(String unit) {
            return Objects.requireNonNull(answer.forces().byId().get(unit), unit);
        }

        private static long travelSeconds(Candidates.Able able) {
            return able.candidate().travel() instanceof org.sayram.recommendation.Travel.Road road
                    ? road.time().toSeconds()
                    : 0;
        }

        private static boolean isEstimated(Candidates.Able able) {
            return able.candidate().travel() instanceof org.sayram.recommendation.Travel.Road road && road.estimated();
        }
    }
}
