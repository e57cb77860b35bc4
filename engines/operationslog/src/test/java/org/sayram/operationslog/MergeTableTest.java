package org.sayram.operationslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.sayram.operationslog.AssignmentState.Legality;
import org.sayram.operationslog.IncidentAlarm.DoubleAssignment;
import org.sayram.operationslog.IncidentAlarm.TwoCommandHolders;
import org.sayram.operationslog.IncidentFact.*;
import org.sayram.operationslog.ReviewItem.Reason;

/** Two to four nodes, random splits, deliveries, repeats, terms and clock errors up to a year: they agree, by the table. */
class MergeTableTest {
    private static final int LEAST_HITS = 100;

    private static List<FactEvent> all(List<TestNode> nodes) {
        var all = new LinkedHashMap<UUID, FactEvent>();
        nodes.forEach(node -> node.held().forEach(event -> all.put(event.event().id(), event)));
        return List.copyOf(all.values());
    }

    @Property(tries = 3000)
    void everyNodeComesToTheSameStateAndItIsThatOfThePlainReference(@ForAll long seed) {
        List<TestNode> nodes = Scenario.play(seed);
        List<FactEvent> all = all(nodes);
        IncidentState state = IncidentFold.fold(all);
        for (int round = 0; round < 2; round++) {
            nodes.forEach(node -> nodes.forEach(node::meet));
        }
        assertThat(nodes)
                .allSatisfy(node -> assertThat(IncidentFold.fold(node.held())).isEqualTo(state));
        List<FactEvent> shuffled = Scenario.shuffled(all, new Random(seed));
        assertThat(IncidentFold.fold(shuffled)).isEqualTo(state);
        assertThat(Lines.of(state)).isEqualTo(ReferenceFold.fold(shuffled));
        countRows(all, state);
    }

    @Property(tries = 500)
    void whatANodeHasOfAnIncidentAtAnyMomentIsFoldedAsTheReferenceDoes(@ForAll long seed) {
        for (TestNode node : Scenario.play(seed)) {
            assertThat(Lines.of(node.state())).isEqualTo(ReferenceFold.fold(node.held()));
        }
    }

    @Property(tries = 500)
    void noEffectStandsBeforeItsCause(@ForAll long seed) {
        List<FactEvent> all = Scenario.shuffled(all(Scenario.play(seed)), new Random(seed));
        List<OrderedEvent> order =
                EventOrder.of(all.stream().map(FactEvent::event).toList()).events();
        var placeOf = new HashMap<UUID, Integer>();
        order.forEach(placed -> placeOf.put(placed.event().id(), placeOf.size()));
        var lastOfWriter = new HashMap<List<Object>, Long>();
        for (OrderedEvent placed : order) {
            Event event = placed.event();
            assertThat(placeOf.getOrDefault(event.basedOn(), -1)).isLessThan(placeOf.get(event.id()));
            Long before =
                    lastOfWriter.put(List.of(event.node(), event.incarnation(), event.stream()), event.sequence());
            assertThat(before == null || before < event.sequence()).isTrue();
        }
    }

    @Property(tries = 500)
    void forgedCausesNeitherHangNorSplitTheNodes(@ForAll long seed) {
        var random = new Random(seed);
        List<FactEvent> honest = all(Scenario.play(seed));
        var forged = new ArrayList<FactEvent>();
        for (FactEvent event : honest) {
            UUID any = honest.get(random.nextInt(honest.size())).event().id();
            UUID basedOn = random.nextInt(3) == 0 ? any : event.event().basedOn();
            forged.add(new FactEvent(withBasedOn(event.event(), basedOn), event.fact()));
        }
        IncidentState state = IncidentFold.fold(forged);
        assertThat(IncidentFold.fold(Scenario.shuffled(forged, random))).isEqualTo(state);
        assertThat(Lines.of(state)).isEqualTo(ReferenceFold.fold(forged));
    }

    private static Event withBasedOn(Event event, UUID basedOn) {
        return new Event(
                event.id(),
                event.actId(),
                event.world(),
                event.stream(),
                event.node(),
                event.incarnation(),
                event.sequence(),
                event.term(),
                basedOn,
                event.clock(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.type(),
                event.version(),
                event.body(),
                event.previousHash(),
                event.hash());
    }

    /** A row is hit where nodes really wrote apart and the rule had to decide, not where its facts merely occur. */
    private static void countRows(List<FactEvent> all, IncidentState state) {
        var rows = new LinkedHashMap<String, Boolean>();
        rows.put(
                "1 notes of several nodes kept in order",
                writers(all, NoteKept.class) > 1 && state.notes().size() > 1);
        rows.put("2 status reported by several nodes", writers(all, StatusReported.class) > 1);
        rows.put("2 illegal status to review", hasReview(state, Reason.ILLEGAL_STATUS));
        rows.put("2 status corrected", hasStep(state, Legality.CORRECTED));
        rows.put("3 unit assigned by two nodes", hasAlarm(state, DoubleAssignment.class));
        rows.put(
                "3 the acknowledged one stands",
                state.alarms().stream()
                        .anyMatch(alarm -> alarm instanceof DoubleAssignment twice && twice.standing() != null));
        rows.put(
                "3 a person decided",
                state.assignments().stream()
                        .anyMatch(assignment -> assignment.standing() == AssignmentState.Standing.YIELDS
                                && assignment.settlement() != null));
        rows.put("4 level set by several nodes", writers(all, LevelSet.class) > 1);
        rows.put(
                "4 level corrected",
                all.stream().anyMatch(event -> event.fact() instanceof LevelSet level && level.corrects() != null));
        rows.put("5 type, address or position suggested by another node", suggestedByAnother(state));
        rows.put("5 an earlier one of a higher term wins", outranksALater(state, all));
        rows.put("6 command accepted", state.command().holder() != null && occurs(all, CommandAccepted.class));
        rows.put("6 command assumed", occurs(all, CommandAssumed.class));
        rows.put("6 acceptance without offer to review", hasReview(state, Reason.ACCEPTED_WITHOUT_OFFER));
        rows.put("6 two holders of command", hasAlarm(state, TwoCommandHolders.class));
        rows.put(
                "7 one object drawn by several nodes",
                writers(all, ObjectDrawn.class) > 1
                        && state.drawings().stream()
                                .anyMatch(drawing -> drawing.versions().size() > 1));
        rows.put(
                "7 drawing deleted, versions kept",
                state.drawings().stream()
                        .anyMatch(drawing -> drawing.findCurrent().isEmpty()
                                && drawing.versions().size() > 1));
        rows.put("8 calls joined and separated", occurs(all, CallJoined.class) && occurs(all, CallSeparated.class));
        rows.put("8 joining by a program to review", hasReview(state, Reason.NOT_BY_A_PERSON));
        rows.put("9 ended or closed", state.status() != IncidentState.Status.OPEN);
        rows.put("9 ended without command to review", hasReview(state, Reason.ENDED_WITHOUT_COMMAND));
        rows.put("9 archived", state.status() == IncidentState.Status.ARCHIVED);
        rows.put("9 archived too early to review", hasReview(state, Reason.ARCHIVED_TOO_EARLY));
        rows.put("9 late after archiving to review", hasReview(state, Reason.LATE_AFTER_ARCHIVE));
        rows.put(
                "0 one act on two nodes counts once",
                all.size() > state.timeline().size());
        rows.put("0 clock ahead", hasAlarm(state, IncidentAlarm.ClockAhead.class));
        rows.forEach((row, hit) -> {
            if (hit) {
                Statistics.label("merge table").collect(row);
            }
        });
        Statistics.label("merge table")
                .coverage(coverage ->
                        rows.keySet().forEach(row -> coverage.check(row).count(hits -> hits >= LEAST_HITS)));
    }

    private static boolean hasReview(IncidentState state, Reason reason) {
        return state.review().stream().anyMatch(item -> item.reason() == reason);
    }

    private static boolean hasAlarm(IncidentState state, Class<? extends IncidentAlarm> kind) {
        return state.alarms().stream().anyMatch(kind::isInstance);
    }

    private static boolean hasStep(IncidentState state, Legality legality) {
        return state.assignments().stream()
                .flatMap(assignment -> assignment.steps().stream())
                .anyMatch(step -> step.legality() == legality);
    }

    private static boolean occurs(List<FactEvent> all, Class<? extends IncidentFact> kind) {
        return all.stream().anyMatch(event -> kind.isInstance(event.fact()));
    }

    private static long writers(List<FactEvent> all, Class<? extends IncidentFact> kind) {
        return all.stream()
                .filter(event -> kind.isInstance(event.fact()))
                .map(event -> event.event().node())
                .distinct()
                .count();
    }

    private static Set<Chosen<?>> chosen(IncidentState state) {
        return Set.of(state.type(), state.address(), state.position());
    }

    private static boolean suggestedByAnother(IncidentState state) {
        return chosen(state).stream()
                .anyMatch(value -> value.chosen() != null
                        && value.suggestions().stream()
                                .anyMatch(other ->
                                        !other.node().equals(value.chosen().node())));
    }

    private static boolean outranksALater(IncidentState state, List<FactEvent> all) {
        Map<UUID, Integer> placeOf = new HashMap<>();
        EventOrder.of(all.stream().map(FactEvent::event).toList())
                .events()
                .forEach(placed -> placeOf.put(placed.event().id(), placeOf.size()));
        return chosen(state).stream()
                .anyMatch(value -> value.chosen() != null
                        && value.suggestions().stream()
                                .anyMatch(other -> placeOf.get(other.event())
                                        > placeOf.get(value.chosen().event())));
    }
}
