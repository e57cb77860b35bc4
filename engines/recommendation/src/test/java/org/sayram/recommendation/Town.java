package org.sayram.recommendation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.IncidentLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.recommendation.plan.Ask;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.ResponsePlan;
import org.sayram.recommendation.plan.ResponsePlanReader;
import org.sayram.recommendation.plan.RunCard;

/**
 * A small drawn town for scenarios. A line with dashes gives driving minutes to the fire; a line {@code S1: SG T1, PM T2} says
 * what stands where. A station may carry marks in brackets ({@code [volunteer]}, {@code [652702]}), a unit marks in
 * parentheses ({@code (on-scene)}, {@code (crew 1/2)}, {@code (water 8000)}).
 */
public final class Town {
    public static final Path PLAN_FOLDER = Path.of("../../samples/response-plans");
    public static final County BOLE = new County("652701");
    private static final Pattern ROAD = Pattern.compile("(\\w+) -+(\\d+)min-+ FIRE|FIRE -+(\\d+)min-+ (\\w+)");
    private static final Pattern STATION =
            Pattern.compile("(\\w+)((?: \\[[\\w-]+])*): (none|\\w+ \\w+.*?)(?= {2,}\\w+(?: \\[[\\w-]+])*:|$)");
    private static final Pattern UNIT = Pattern.compile("([A-Z]+) (\\w+)((?: \\([^)]*\\))*)");

    private final List<Candidate> candidates;
    private final Call call;
    private final Policy policy;

    private Town(List<Candidate> candidates, Call call, Policy policy) {
        this.candidates = List.copyOf(candidates);
        this.call = call;
        this.policy = policy;
    }

    /** A town with a fire that wants one tanker at level one, all reserves released. */
    public static Town of(String drawing) {
        Map<String, Integer> minutes = new HashMap<>();
        Matcher road = ROAD.matcher(drawing);
        int from = 0;
        while (road.find(from)) {
            boolean left = road.group(1) != null;
            minutes.put(road.group(left ? 1 : 4), Integer.valueOf(road.group(left ? 2 : 3)));
            from = left ? road.end() - "FIRE".length() : road.end();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (String line : drawing.split("\n")) {
            Matcher station = STATION.matcher(line);
            while (station.find()) {
                candidates.addAll(unitsOf(station, minutes));
            }
        }
        var scene = new Call.Scene(Duration.ofMinutes(60), new WaterSupply.Unknown(), Circumstances.ORDINARY);
        var call = new Call(card("SG1", FireLevel.ONE), BOLE, scene, List.of(), List.of());
        var policy = Policy.defaults();
        var noReserve = new Policy.ReservePolicy(List.of(), 4, true, java.util.Set.of());
        return new Town(candidates, call, policy.withReserve(noReserve));
    }

    private static List<Candidate> unitsOf(Matcher station, Map<String, Integer> minutes) {
        String name = station.group(1);
        County county = BOLE;
        Brigade brigade = Brigade.NATIONAL;
        for (String mark :
                station.group(2).replace("[", "").replace("]", "").strip().split(" ")) {
            if (mark.matches("\\d{6}")) {
                county = new County(mark);
            } else if (!mark.isEmpty()) {
                brigade =
                        Brigade.valueOf(mark.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            }
        }
        List<Candidate> units = new ArrayList<>();
        Matcher unit = UNIT.matcher(station.group(3));
        while (unit.find()) {
            var at = new Station(name, name, county, brigade);
            Integer drive = minutes.get(name);
            if (drive == null) {
                throw new IllegalArgumentException("no road is drawn from " + name);
            }
            units.add(marked(unit, at, drive));
        }
        return units;
    }

    private static Candidate marked(Matcher unit, Station station, int drive) {
        var plain = new Candidate(
                new Unit(unit.group(2), unit.group(2), new VehicleType(unit.group(1)), station, Load.NONE),
                Readiness.IN_STATION,
                new Crew(4, 2, pattern(station.brigade())),
                new Travel.Road(Duration.ofMinutes(drive), false));
        Candidate marked = plain;
        Matcher marks = Pattern.compile("\\(([^)]*)\\)").matcher(unit.group(3));
        while (marks.find()) {
            marked = Marks.apply(marked, marks.group(1));
        }
        return marked;
    }

    private static Crew.Pattern pattern(Brigade brigade) {
        return brigade == Brigade.VOLUNTEER ? Crew.Pattern.VOLUNTEER : Crew.Pattern.ON_DUTY;
    }

    private static RunCard card(String force, IncidentLevel level) {
        List<Requirement> requirements = new ArrayList<>();
        boolean all = false;
        for (String token : force.split(" ")) {
            if (token.equals("ALL")) {
                all = true;
            } else if (!token.isEmpty()) {
                requirements.add(Requirement.of(token));
            }
        }
        var escalation = new RunCard.Escalation(false, false, all);
        return new RunCard("warehouse", level, requirements, escalation, List.<Ask>of(), LitresPerSecond.ZERO);
    }

    /** The default plan of the samples. */
    public static ResponsePlan plan() {
        try {
            return new ResponsePlanReader(VehicleTypes.standard()).readFolder(PLAN_FOLDER);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Town wants(String force) {
        return with(card(force, call.card().level()));
    }

    public Town atLevel(IncidentLevel level) {
        RunCard card = call.card();
        return with(new RunCard(
                card.incidentType(), level, card.requirements(), card.escalation(), card.asks(), card.wantedFlow()));
    }

    public Town ofType(String incidentType) {
        RunCard card = call.card();
        return with(new RunCard(
                incidentType, card.level(), card.requirements(), card.escalation(), card.asks(), card.wantedFlow()));
    }

    public Town needingLitresPerSecond(int flow) {
        RunCard card = call.card();
        return with(new RunCard(
                card.incidentType(),
                card.level(),
                card.requirements(),
                card.escalation(),
                card.asks(),
                new LitresPerSecond(flow)));
    }

    public Town with(RunCard card) {
        return new Town(
                candidates, new Call(card, call.county(), call.scene(), call.alreadySent(), call.outside()), policy);
    }

    public Town in(UnaryOperator<Call.Scene> change) {
        Call.Scene scene = change.apply(call.scene());
        return new Town(
                candidates, new Call(call.card(), call.county(), scene, call.alreadySent(), call.outside()), policy);
    }

    public Town under(UnaryOperator<Circumstances> change) {
        return in(scene -> new Call.Scene(scene.arrivalTarget(), scene.water(), change.apply(scene.circumstances())));
    }

    public Town withWater(WaterSupply.Source... sources) {
        var known = new WaterSupply.Known(List.of(sources));
        return in(scene -> new Call.Scene(scene.arrivalTarget(), known, scene.circumstances()));
    }

    public Town inCounty(String code) {
        return new Town(
                candidates,
                new Call(call.card(), new County(code), call.scene(), call.alreadySent(), call.outside()),
                policy);
    }

    public Town keepingReserves() {
        return withPolicy(Policy.defaults());
    }

    public Town withPolicy(Policy other) {
        return new Town(candidates, call, other);
    }

    /** The units with these ids count as sent. */
    public Town alreadySent(String... ids) {
        List<Unit> sent = candidates.stream()
                .map(Candidate::unit)
                .filter(unit -> List.of(ids).contains(unit.id()))
                .toList();
        return new Town(candidates, new Call(call.card(), call.county(), call.scene(), sent, call.outside()), policy);
    }

    public Town withOutside(Call.OutsideHelp... help) {
        return new Town(
                candidates,
                new Call(call.card(), call.county(), call.scene(), call.alreadySent(), List.of(help)),
                policy);
    }

    public Town withCandidates(List<Candidate> others) {
        return new Town(others, call, policy);
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    public Call call() {
        return call;
    }

    public Policy policy() {
        return policy;
    }

    /** Asks for the recommendation with the substitutions of the sample plan. */
    public Answer recommend() {
        var recommender = new Recommender(plan().substitutions(), VehicleTypes.standard());
        return new Answer(recommender.recommend(call, candidates, policy));
    }

    /** The marks a unit may carry. */
    private static final class Marks {
        static Candidate apply(Candidate unit, String mark) {
            String[] words = mark.split(" ", 2);
            String value = words.length == 1 ? "" : words[1];
            return switch (words[0]) {
                case "crew" -> crew(unit, value);
                case "water" -> load(unit, Long.parseLong(value), 0, 0);
                case "agent" -> load(unit, Long.parseLong(value.split("/")[0]), Long.parseLong(value.split("/")[1]), 0);
                case "pump" -> load(unit, 0, 0, Long.parseLong(value));
                case "kit" -> kit(unit, value);
                case "estimated" -> travel(unit, new Travel.Road(((Travel.Road) unit.travel()).time(), true));
                case "no-road" -> travel(unit, new Travel.NoRoad());
                case "seconds" -> travel(unit, new Travel.Road(Duration.ofSeconds(Long.parseLong(value)), false));
                case "seen" ->
                    readiness(
                            unit,
                            new Readiness(
                                    DutyState.STATIONED_FORWARD,
                                    false,
                                    Readiness.Availability.OK,
                                    new Readiness.Position.Reported(Duration.ofMinutes(Long.parseLong(value)))));
                case "free-on-way" -> readiness(unit, onTheWayHome(true));
                case "returning" -> readiness(unit, onTheWayHome(false));
                case "on-scene" -> readiness(unit, in(DutyState.ON_SCENE));
                case "training" -> readiness(unit, in(DutyState.TRAINING));
                case "repair" ->
                    readiness(
                            unit,
                            new Readiness(
                                    DutyState.READY,
                                    false,
                                    Readiness.Availability.REPAIR,
                                    new Readiness.Position.InStation()));
                default -> throw new IllegalArgumentException("a unit has no mark '" + mark + "'");
            };
        }

        private static Readiness in(DutyState state) {
            return new Readiness(state, false, Readiness.Availability.OK, new Readiness.Position.InStation());
        }

        private static Readiness onTheWayHome(boolean free) {
            return new Readiness(
                    DutyState.RETURNING,
                    free,
                    Readiness.Availability.OK,
                    new Readiness.Position.Reported(Duration.ofMinutes(1)));
        }

        private static Candidate readiness(Candidate unit, Readiness readiness) {
            return new Candidate(unit.unit(), readiness, unit.crew(), unit.travel());
        }

        private static Candidate travel(Candidate unit, Travel travel) {
            return new Candidate(unit.unit(), unit.readiness(), unit.crew(), travel);
        }

        private static Candidate crew(Candidate unit, String value) {
            String[] parts = value.split("/");
            var crew = new Crew(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    unit.crew().pattern());
            return new Candidate(unit.unit(), unit.readiness(), crew, unit.travel());
        }

        private static Candidate load(Candidate unit, long agent, long minimum, long pump) {
            Load old = unit.unit().load();
            return loaded(unit, new Load(new Litres(agent), new Litres(minimum), new LitresPerSecond(pump), old.kit()));
        }

        private static Candidate kit(Candidate unit, String value) {
            String[] parts = value.split("\\*");
            Load old = unit.unit().load();
            Map<String, Integer> kit = new LinkedHashMap<>(old.kit());
            kit.put(parts[0], Integer.valueOf(parts[1]));
            return loaded(unit, new Load(old.agent(), old.agentMinimum(), old.pumpFlow(), kit));
        }

        private static Candidate loaded(Candidate unit, Load load) {
            Unit old = unit.unit();
            return new Candidate(
                    new Unit(old.id(), old.name(), old.type(), old.station(), load),
                    unit.readiness(),
                    unit.crew(),
                    unit.travel());
        }
    }
}
