package org.sayram.operationslog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operationslog.IncidentFact.*;

/** An incident worked on by two to four nodes that are cut off from each other and meet again, all drawn from one seed. */
final class Scenario {
    private static final List<String> PEOPLE = List.of("person:wang", "person:li", "person:zhao");
    private static final DutyState[] STATES = DutyState.values();

    private final Random random;
    private final List<TestNode> nodes = new ArrayList<>();
    private final List<UUID> objects = List.of(new UUID(9, 1), new UUID(9, 2));
    private final List<UUID> calls = List.of(new UUID(8, 1), new UUID(8, 2), new UUID(8, 3));

    private Scenario(long seed) {
        this.random = new Random(seed);
    }

    /** Plays a scenario to its end; afterwards the nodes do not yet all hold the same. */
    static List<TestNode> play(long seed) {
        var scenario = new Scenario(seed);
        scenario.start();
        int steps = 15 + scenario.random.nextInt(40);
        for (int step = 0; step < steps; step++) {
            scenario.step();
        }
        if (scenario.random.nextInt(3) == 0) {
            scenario.putAway();
        }
        return scenario.nodes;
    }

    private void start() {
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            nodes.add(new TestNode("node-" + (char) ('a' + i), clockError()));
        }
        nodes.getFirst().write(new IncidentOpened("1", "A", "fire", "here", new GeoPoint(82, 45)));
        nodes.forEach(node -> node.meet(nodes.getFirst()));
    }

    /** None, some seconds, some minutes, or up to a year, ahead or behind. */
    private Duration clockError() {
        long reach = List.of(0L, 30_000L, 1_200_000L, Duration.ofDays(365).toMillis())
                .get(random.nextInt(4));
        return Duration.ofMillis(reach == 0 ? 0 : random.nextLong(-reach, reach + 1));
    }

    private void step() {
        TestNode node = pick(nodes);
        node.after(Duration.ofMillis(random.nextInt(120_000)));
        switch (random.nextInt(13)) {
            case 0 -> node.meet(pick(nodes));
            case 1 -> hear(node, pick(nodes));
            case 2 -> twice(node, pick(nodes));
            case 3 -> restart(node);
            case 4, 5, 6, 7 -> write(node, unitFact(node));
            case 8 -> rivals(node, pick(nodes));
            default -> write(node, fact(node));
        }
    }

    private void write(TestNode node, IncidentFact fact) {
        int dice = random.nextInt(40);
        if (dice == 0) {
            UUID seen = pick(List.copyOf(node.held())).event().id();
            node.write(fact, "person:2", node.id(), random.nextInt(4), seen);
        } else {
            node.write(fact, dice < 4 ? "system:robot" : pick(PEOPLE), node.id());
        }
    }

    /** Some of the other's events arrive, of each writer without a gap, some of them again. */
    private void hear(TestNode node, TestNode other) {
        List<FactEvent> held = new ArrayList<>(other.held());
        held.sort(Comparator.comparing((FactEvent e) -> e.event().node())
                .thenComparing(e -> e.event().incarnation())
                .thenComparing(e -> e.event().sequence()));
        held.subList(0, random.nextInt(held.size() + 1)).forEach(node::receive);
    }

    /** One act of a client reaches two nodes. */
    private void twice(TestNode one, TestNode other) {
        IncidentFact fact = random.nextBoolean() ? fact(one) : unitFact(one);
        UUID act = one.id();
        one.write(fact, "person:3", act);
        if (one != other) {
            other.write(fact, "person:3", act);
        }
    }

    /** One node's people take command, another's go on describing or take it as well. */
    private void rivals(TestNode one, TestNode other) {
        write(one, new CommandAssumed(pick(PEOPLE), "authority/1"));
        write(one, new TypeSet("T" + random.nextInt(3), "type"));
        other.after(Duration.ofMinutes(random.nextInt(20)));
        write(
                other,
                random.nextBoolean() ? new CommandAssumed(pick(PEOPLE), "authority/2") : new TypeSet("T9", "type"));
    }

    /** A node comes back as its next incarnation; the others hold what it wrote, or its tail is lost. */
    private void restart(TestNode old) {
        if (random.nextInt(4) == 0) {
            var fresh = new TestNode(old.name(), old.incarnation() + 1, clockError());
            pick(nodes).held().forEach(fresh::receive);
            nodes.set(nodes.indexOf(old), fresh);
        }
    }

    private IncidentFact unitFact(TestNode node) {
        List<UnitAssigned> orders = known(node, UnitAssigned.class);
        if (orders.size() < 2 || random.nextInt(6) == 0) {
            return new UnitAssigned(node.id(), "unit/" + random.nextInt(2), "Tanker");
        }
        UnitAssigned order = pick(orders);
        return switch (random.nextInt(12)) {
            case 0 -> new AssignmentCancelled(order.assignment(), "not needed");
            case 1 -> new DoubleAssignmentSettled(order.unit(), order.assignment());
            case 2, 3 -> new OrderReceived(order.assignment(), pick(List.of(Receipt.values())));
            case 4, 5 -> statusCorrection(node, order.assignment());
            case 6 -> new StatusReported(order.assignment(), STATES[random.nextInt(STATES.length)], reporter(), null);
            default -> new StatusReported(order.assignment(), legalNext(node, order.assignment()), reporter(), null);
        };
    }

    private DutyState legalNext(TestNode node, UUID assignment) {
        DutyState current = node.state().assignments().stream()
                .filter(state -> state.id().equals(assignment))
                .map(AssignmentState::current)
                .findFirst()
                .orElse(DutyState.READY);
        return pick(current.next().stream().sorted().toList());
    }

    private IncidentFact statusCorrection(TestNode node, UUID assignment) {
        List<UUID> statuses = node.held().stream()
                .filter(event -> event.fact() instanceof StatusReported status
                        && status.assignment().equals(assignment))
                .map(event -> event.event().id())
                .toList();
        UUID slip = statuses.isEmpty() ? named(node) : pick(statuses);
        return new StatusReported(assignment, pick(List.of(STATES)), reporter(), slip);
    }

    private Reporter reporter() {
        return pick(List.of(Reporter.values()));
    }

    /** An event that may be worth correcting, now and then one that is not. */
    private UUID named(TestNode node) {
        return pick(List.copyOf(node.held())).event().id();
    }

    private IncidentFact fact(TestNode node) {
        LevelScale scale = pick(List.of(LevelScale.values()));
        return switch (random.nextInt(27)) {
            case 0, 1 -> new NoteKept(pick(List.of(NoteKind.values())), "note");
            case 2, 3 -> new LevelSet(scale, 1 + random.nextInt(scale.highest()), null);
            case 4, 5 -> correction(node, scale);
            case 6, 7 -> new TypeSet("T" + random.nextInt(3), "type");
            case 8 -> new AddressSet("street " + random.nextInt(3));
            case 9 -> new PositionSet(new GeoPoint(82, 44 + random.nextInt(3)));
            case 10, 23 -> new CommandOffered(pick(PEOPLE));
            case 11, 12, 24 -> acceptance(node);
            case 13 -> new CommandAssumed(pick(PEOPLE), "authority/1");
            case 14, 15 -> new ObjectDrawn(pick(objects), "{\"v\":" + random.nextInt(9) + "}");
            case 16 -> new ObjectDeleted(pick(objects));
            case 17 -> new CallJoined(pick(calls));
            case 18 -> new CallSeparated(pick(calls));
            case 19 -> new AlarmJoined(pick(calls));
            case 20 -> new IncidentEnded("out");
            case 21 -> new IncidentReopened("again");
            case 25 -> new OtherHappened("MessageSent");
            case 22 -> new NodeHandedBack(node.name(), node.incarnation(), node.sequence());
            default -> new IncidentArchived();
        };
    }

    private IncidentFact correction(TestNode node, LevelScale scale) {
        List<UUID> levels = node.held().stream()
                .filter(event -> event.fact() instanceof LevelSet)
                .map(event -> event.event().id())
                .toList();
        UUID slip = levels.isEmpty() ? named(node) : pick(levels);
        return new LevelSet(scale, 1 + random.nextInt(scale.highest()), slip);
    }

    private IncidentFact acceptance(TestNode node) {
        List<FactEvent> offers = node.held().stream()
                .filter(event -> event.fact() instanceof CommandOffered)
                .toList();
        if (offers.isEmpty()) {
            return new CommandOffered(pick(PEOPLE));
        }
        FactEvent offer = pick(offers);
        String to = ((CommandOffered) offer.fact()).to();
        return new CommandAccepted(offer.event().id(), random.nextInt(4) == 0 ? pick(PEOPLE) : to);
    }

    /** The first node meets some others, ends, takes back or gives up every node, archives; then more may be written. */
    private void putAway() {
        TestNode centre = nodes.getFirst();
        nodes.stream().filter(node -> random.nextBoolean()).toList().forEach(centre::meet);
        for (UnitAssigned order : known(centre, UnitAssigned.class)) {
            centre.write(new AssignmentCancelled(order.assignment(), "over"));
        }
        centre.write(new IncidentEnded("over"));
        for (FactEvent last : lastOfOthers(centre)) {
            Event event = last.event();
            centre.write(
                    random.nextBoolean()
                            ? new NodeHandedBack(event.node(), event.incarnation(), event.sequence())
                            : new NodeDeclaredLost(event.node(), event.incarnation(), event.sequence()));
        }
        centre.write(new IncidentArchived());
        for (int more = random.nextInt(3); more > 0; more--) {
            write(pick(nodes), fact(centre));
        }
    }

    private static List<FactEvent> lastOfOthers(TestNode centre) {
        var byNode = new TreeMap<String, FactEvent>();
        Comparator<FactEvent> byLog = Comparator.comparing(
                        (FactEvent e) -> e.event().incarnation())
                .thenComparing(e -> e.event().sequence());
        centre.held().stream()
                .filter(event -> !event.event().node().equals(centre.name()))
                .forEach(event -> byNode.merge(
                        event.event().node(), event, (one, two) -> byLog.compare(one, two) > 0 ? one : two));
        return List.copyOf(byNode.values());
    }

    private static <F extends IncidentFact> List<F> known(TestNode node, Class<F> kind) {
        var facts = new LinkedHashSet<F>();
        node.held().stream()
                .map(FactEvent::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The same events in another order, some of them several times. */
    static List<FactEvent> shuffled(List<FactEvent> events, Random random) {
        var shuffled = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(4) == 0).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
