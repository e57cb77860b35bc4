package org.sayram.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.FireLevel;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.recommendation.Recommendation.Role;
import org.sayram.recommendation.plan.Requirement;
import org.sayram.recommendation.plan.RunCard;
import org.sayram.recommendation.plan.Substitutions;

/** The choice compared with a twin that tries every assignment of small random cases. */
class BruteForceTwinTest {
    private static final Substitutions SUBSTITUTIONS = Town.plan().substitutions();
    private static final Recommender RECOMMENDER = new Recommender(SUBSTITUTIONS, VehicleTypes.standard());
    private static final List<String> CARDS =
            List.of("SG1", "SG2", "SG2 PM1", "SG1 PM1 JY1", "JG1 JP1", "JY2 SG1", "JY/SG2", "PM2 SG1 JY1 JG1");

    /** A random question: which card at which level, and who is there; the last unit may be sent already. */
    record Question(String card, int level, boolean traffic, boolean oneSent, List<Candidate> candidates) {
        Call call() {
            List<Requirement> requirements =
                    Arrays.stream(card.split(" ")).map(Requirement::of).toList();
            var runCard = new RunCard(
                    traffic ? "traffic" : "warehouse",
                    FireLevel.of(level),
                    requirements,
                    RunCard.Escalation.NONE,
                    List.of(),
                    LitresPerSecond.ZERO);
            var scene = new Call.Scene(Duration.ofHours(1), new WaterSupply.Unknown(), Circumstances.ORDINARY);
            List<Unit> sent = oneSent ? List.of(candidates.getLast().unit()) : List.of();
            return new Call(runCard, Town.BOLE, scene, sent, List.of());
        }

        Question allNational() {
            List<Candidate> national = candidates.stream()
                    .map(one -> {
                        Unit unit = one.unit();
                        var station = new Station("s", "s", unit.station().county(), Brigade.NATIONAL);
                        return new Candidate(
                                new Unit(unit.id(), unit.name(), unit.type(), station, unit.load()),
                                one.readiness(),
                                one.crew(),
                                one.travel());
                    })
                    .toList();
            return new Question(card, level, traffic, oneSent, national);
        }

        List<Candidate> free() {
            return oneSent ? candidates.subList(0, candidates.size() - 1) : candidates;
        }
    }

    @Provide
    Arbitrary<Question> questions() {
        Arbitrary<List<Candidate>> candidates =
                unit().list().ofMinSize(1).ofMaxSize(6).map(BruteForceTwinTest::named);
        return Combinators.combine(
                        Arbitraries.of(CARDS),
                        Arbitraries.of(1, 3, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false),
                        candidates)
                .as(Question::new);
    }

    private static Arbitrary<Candidate> unit() {
        return Combinators.combine(
                        Arbitraries.of("SG", "SG", "PM", "AP", "JY", "HX", "JP", "YT"),
                        Arbitraries.of("652701", "652701", "652722"),
                        Arbitraries.of(Brigade.NATIONAL, Brigade.NATIONAL, Brigade.NATIONAL, Brigade.ENTERPRISE),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.of(4, 4, 4, 1))
                .as((type, county, brigade, seconds, crew) -> new Candidate(
                        new Unit(
                                "?",
                                "?",
                                new VehicleType(type),
                                new Station("s", "s", new County(county), brigade),
                                Load.NONE),
                        Readiness.IN_STATION,
                        new Crew(crew, 2, Crew.Pattern.ON_DUTY),
                        new Travel.Road(Duration.ofSeconds(seconds), false)));
    }

    private static List<Candidate> named(List<Candidate> candidates) {
        List<Candidate> named = new ArrayList<>();
        for (Candidate one : candidates) {
            String id = "u" + named.size();
            Unit unit = one.unit();
            named.add(new Candidate(
                    new Unit(id, id, unit.type(), unit.station(), unit.load()),
                    one.readiness(),
                    one.crew(),
                    one.travel()));
        }
        return named;
    }

    @Property(tries = 4000)
    void choosesWhatTheTwinFindsBest(@ForAll("questions") Question question) {
        var recommendation = RECOMMENDER.recommend(question.call(), question.candidates(), Policy.defaults());
        assertThat(valueOf(recommendation, question)).isEqualTo(new Twin(question, Policy.defaults()).best());
    }

    @Property(tries = 2000)
    void holdsTheReserveAndSendsNobodyTwice(@ForAll("questions") Question question) {
        var recommendation = RECOMMENDER.recommend(question.call(), question.candidates(), Policy.defaults());
        var ids = recommendation.chosen().stream()
                .map(Recommendation.Chosen::unit)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.size() + recommendation.notChosen().size())
                .isEqualTo(question.free().size());
        for (var chosen : recommendation.chosen()) {
            for (Reason reason : chosen.reasons()) {
                if (reason instanceof Reason.ReserveLeft left && question.level() < 4) {
                    boolean own = left.county().equals(Town.BOLE);
                    assertThat(left.left()).isGreaterThanOrEqualTo(own ? 0 : left.kept());
                }
            }
        }
    }

    @Property(tries = 1000)
    void answersTheSameInWhateverOrderTheCandidatesCome(@ForAll("questions") Question question, @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(question.candidates());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RECOMMENDER.recommend(question.call(), shuffled, Policy.defaults()))
                .isEqualTo(RECOMMENDER.recommend(question.call(), question.candidates(), Policy.defaults()));
    }

    /** Where nothing is held back, the units that can serve together form a matroid: the least sum has the least latest. */
    @Property(tries = 2000)
    void theLeastSumIsAlsoTheLeastLatestWithoutAReserve(@ForAll("questions") Question question) {
        var defaults = Policy.defaults();
        var policy = defaults.withReserve(new Policy.ReservePolicy(List.of(), 4, true, Set.of()));
        Question national = question.allNational();
        var recommendation = RECOMMENDER.recommend(national.call(), national.candidates(), policy);
        long latest = recommendation.chosen().stream()
                .mapToLong(one -> minutes(one.arrival().toSeconds()))
                .max()
                .orElse(0);
        assertThat(latest).isEqualTo(new Twin(national, policy).leastLatestMinutes());
    }

    /** Gaps, locals, minutes, steps, seconds. */
    private static List<Long> valueOf(Recommendation recommendation, Question question) {
        long gaps = recommendation.gaps().stream()
                .mapToLong(Recommendation.Gap::missing)
                .sum();
        long locals = 0;
        long minutes = 0;
        long steps = 0;
        long seconds = 0;
        for (var chosen : recommendation.chosen()) {
            locals += chosen.candidate().unit().station().brigade() == Brigade.NATIONAL ? 0 : 1;
            minutes += minutes(chosen.arrival().toSeconds());
            seconds += chosen.arrival().toSeconds();
            steps += ((Role.Fills) chosen.role()).step();
        }
        // A unit already sent may take a step so that one still to be sent need not: steps are compared without one.
        return List.of(gaps, locals, minutes, question.oneSent() ? 0L : steps, question.oneSent() ? 0L : seconds);
    }

    private static long minutes(long seconds) {
        return (seconds + 59) / 60;
    }

    /** Tries every unit for every requirement. */
    private static final class Twin {
        private final Question question;
        private final Policy policy;
        private final List<Requirement> requirements;
        private final int[] doing;
        private List<Long> best = List.of();
        private long bestLatest = Long.MAX_VALUE;
        private long fewestGaps = Long.MAX_VALUE;
        private final boolean[] fit;

        Twin(Question question, Policy policy) {
            this.question = question;
            this.policy = policy;
            this.requirements = question.call().card().requirements();
            this.doing = new int[question.candidates().size()];
            this.fit = new boolean[doing.length];
            for (int at = 0; at < fit.length; at++) {
                fit[at] = question.candidates().get(at).crew().aboard() >= 2;
            }
        }

        List<Long> best() {
            tryUnit(0);
            return best;
        }

        long leastLatestMinutes() {
            tryUnit(0);
            return bestLatest;
        }

        private void tryUnit(int at) {
            if (at == doing.length) {
                weigh();
                return;
            }
            doing[at] = -1;
            tryUnit(at + 1);
            for (int requirement = 0; requirement < requirements.size(); requirement++) {
                if (step(at, requirement) >= 0 && (isSent(at) || fit[at])) {
                    doing[at] = requirement;
                    tryUnit(at + 1);
                }
            }
        }

        private boolean isSent(int at) {
            return question.oneSent() && at == doing.length - 1;
        }

        private int step(int at, int requirement) {
            Unit unit = question.candidates().get(at).unit();
            return SUBSTITUTIONS
                    .findFit(
                            requirements.get(requirement).wanted(),
                            unit.type(),
                            unit.load().kit(),
                            question.call().card().incidentType())
                    .map(Substitutions.Fit::step)
                    .orElse(-1);
        }

        private void weigh() {
            long gaps = 0;
            for (int requirement = 0; requirement < requirements.size(); requirement++) {
                int wanted = requirement;
                long filled = Arrays.stream(doing).filter(one -> one == wanted).count();
                if (filled > requirements.get(requirement).count()) {
                    return;
                }
                gaps += requirements.get(requirement).count() - filled;
            }
            if (breaksAReserve()) {
                return;
            }
            long[] value = {gaps, 0, 0, 0, 0};
            long latest = 0;
            for (int at = 0; at < doing.length; at++) {
                if (doing[at] >= 0 && !isSent(at)) {
                    Candidate unit = question.candidates().get(at);
                    long seconds = 60 + ((Travel.Road) unit.travel()).time().toSeconds();
                    value[1] += unit.unit().station().brigade() == Brigade.NATIONAL ? 0 : 1;
                    value[2] += minutes(seconds);
                    value[3] += question.oneSent() ? 0 : step(at, doing[at]);
                    value[4] += question.oneSent() ? 0 : seconds;
                    latest = Math.max(latest, minutes(seconds));
                }
            }
            keepIfBetter(Arrays.stream(value).boxed().toList());
            if (gaps < fewestGaps) {
                fewestGaps = gaps;
                bestLatest = latest;
            } else if (gaps == fewestGaps) {
                bestLatest = Math.min(bestLatest, latest);
            }
        }

        private void keepIfBetter(List<Long> value) {
            if (best.isEmpty() || Arrays.compare(plain(value), plain(best)) < 0) {
                best = value;
            }
        }

        private static long[] plain(List<Long> value) {
            return value.stream().mapToLong(Long::longValue).toArray();
        }

        /** Below level four each county keeps one of each group, but the county of the incident may give its very last. */
        private boolean breaksAReserve() {
            if (question.level() >= 4) {
                return false;
            }
            for (Policy.Kept kept : policy.reserve().kept()) {
                for (String county : List.of("652701", "652722")) {
                    int have = 0;
                    int go = 0;
                    for (int at = 0; at < doing.length; at++) {
                        Unit unit = question.candidates().get(at).unit();
                        boolean counts = !isSent(at)
                                && fit[at]
                                && unit.station().brigade() == Brigade.NATIONAL
                                && unit.station().county().code().equals(county)
                                && kept.types().contains(unit.type());
                        have += counts ? 1 : 0;
                        go += counts && doing[at] >= 0 ? 1 : 0;
                    }
                    boolean lastAtHome = county.equals("652701") && have == 1;
                    if (go > 0 && have - go < 1 && !lastAtHome) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
