package org.sayram.operationslog;

import static org.sayram.operationslog.ReferenceOrder.ORDER;
import static org.sayram.operationslog.ReferenceOrder.last;

import java.util.*;
import java.util.stream.Stream;
import org.sayram.kernel.code.DutyState;
import org.sayram.operationslog.IncidentFact.*;
import org.sayram.operationslog.ReferenceOrder.At;

/** The merge table once more, apart from the engine: one loop, lines of text out. {@link Lines} writes the engine's. */
final class ReferenceFold {
    private static final UUID NOBODY = new UUID(0, 0);
    private final List<At> order;
    private final List<At> counted;
    private final Map<UUID, UUID> copyOf = new HashMap<>();
    private final Map<String, Map<At, Object>> said = new TreeMap<>();
    private final Map<Object, Map<UUID, List<At>>> places = new HashMap<>();
    private final Map<UUID, At> orders = new LinkedHashMap<>();
    private final Map<UUID, At> acknowledged = new HashMap<>();
    private final Set<UUID> cancelled = new HashSet<>();
    private final Map<String, At> settled = new HashMap<>();
    private final Map<UUID, String> offers = new HashMap<>();
    private final Map<At, String> takings = new LinkedHashMap<>();
    private final Set<UUID> calls = new LinkedHashSet<>();
    private final Set<String> lines = new TreeSet<>();
    private At ended;

    private ReferenceFold(Collection<FactEvent> events) {
        order = ReferenceOrder.of(events);
        counted = ReferenceOrder.eachActOnce(order, copyOf);
    }

    static Set<String> fold(Collection<FactEvent> events) {
        var all = new ReferenceFold(events);
        for (At a : all.counted) {
            Map<String, long[]> cuts = all.cuts(a);
            var before = all.order.stream().takeWhile(x -> x != a).map(At::node);
            if (a.fact() instanceof IncidentArchived && before.allMatch(cuts::containsKey)) {
                var known = new ReferenceFold(events.stream()
                        .filter(x -> !x.event().equals(a.event()) && within(cuts, x.event()))
                        .toList());
                if (known.lines().remove("status CLOSED")) {
                    known.lines.add("status ARCHIVED");
                    all.order.stream()
                            .filter(x -> x != a && !within(cuts, x.event()))
                            .forEach(x -> known.lines.add("review LATE_AFTER_ARCHIVE " + x.id()));
                    return known.lines;
                }
            }
        }
        return all.lines();
    }

    private static boolean within(Map<String, long[]> cuts, Event e) {
        long[] cut = cuts.getOrDefault(e.node(), new long[] {0, 0});
        return e.incarnation() < cut[0] || e.incarnation() == cut[0] && e.sequence() <= cut[1];
    }

    private Map<String, long[]> cuts(At a) {
        var own = Map.of(a.node(), a.cut());
        var told = new HashMap<String, long[]>();
        var cuts = new HashMap<String, long[]>();
        for (At x : counted.subList(0, counted.indexOf(a))) {
            boolean mine = within(own, x.event());
            if (x.fact() instanceof NodeDeclaredLost b && mine) {
                told.put(b.node(), new long[] {b.incarnation(), b.upTo()});
            } else if (x.fact() instanceof NodeHandedBack b && mine) {
                told.put(b.node(), new long[] {b.incarnation(), b.upTo()});
            } else if (x.fact() instanceof NodeHandedBack b && b.node().equals(x.node())) {
                cuts.put(b.node(), x.cut());
            }
        }
        cuts.putAll(told);
        cuts.putAll(own);
        return cuts;
    }

    private void take(At at) {
        switch (at.fact()) {
            case NoteKept _ -> said("notes", at, at.id());
            case AlarmJoined a -> lines.add("linked " + a.alarm());
            case ObjectDrawn d -> said("drawing " + d.object(), at, at.id() + d.geoJson());
            case ObjectDeleted d -> said("drawing " + d.object(), at, at.id() + "null");
            case CallJoined c -> Stream.of(c.call()).filter(x -> at.human()).forEach(calls::add);
            case CallSeparated c -> Stream.of(c.call()).filter(x -> at.human()).forEach(calls::remove);
            case IncidentOpened o -> {
                said("type", at, new IncidentType(o.typeCode(), o.typeName()));
                said("address", at, o.address());
                Stream.ofNullable(o.position()).forEach(position -> said("position", at, position));
            }
            case TypeSet s -> said("type", at, new IncidentType(s.code(), s.name()));
            case AddressSet s -> said("address", at, s.address());
            case PositionSet s -> said("position", at, s.position());
            case LevelSet l -> place(l.scale(), at, l.corrects());
            case UnitAssigned a -> orders.putIfAbsent(a.assignment(), at);
            case OrderReceived r ->
                acknowledged.putIfAbsent(r.receipt() == Receipt.PERSON ? r.assignment() : NOBODY, at);
            case StatusReported s -> {
                place(s.assignment(), at, s.corrects());
                acknowledged.putIfAbsent(s.reporter() == Reporter.CREW ? s.assignment() : NOBODY, at);
            }
            case AssignmentCancelled c -> cancelled.add(c.assignment());
            case DoubleAssignmentSettled s -> settled.put(s.unit(), at.human() ? at : settled.get(s.unit()));
            case CommandOffered o -> offers.put(at.id(), o.to());
            case CommandAssumed c -> takings.put(at, c.holder());
            case CommandAccepted c -> {
                boolean offered = c.holder().equals(offers.get(copyOf.getOrDefault(c.offer(), c.offer())));
                takings.putAll(offered ? Map.of(at, c.holder()) : Map.of());
            }
            case IncidentEnded _ -> {
                boolean may = takings.keySet().stream().allMatch(taking -> taking.t() <= at.t());
                ended = may ? at : ended;
                lines.addAll(may ? Set.of() : Set.of("review ENDED_WITHOUT_COMMAND " + at.id()));
            }
            case IncidentReopened _ -> ended = null;
            case IncidentArchived _ -> lines.add("review ARCHIVED_TOO_EARLY " + at.id());
            case NodeHandedBack _, NodeDeclaredLost _, OtherHappened _ -> {}
        }
    }

    private void said(String what, At at, Object value) {
        said.computeIfAbsent(what, k -> new LinkedHashMap<>()).put(at, value);
    }

    private void place(Object key, At at, UUID corrects) {
        Map<UUID, List<At>> ofKey = places.computeIfAbsent(key, k -> new LinkedHashMap<>());
        List<At> place = ofKey.getOrDefault(copyOf.getOrDefault(corrects, corrects), new ArrayList<>());
        place.add(at);
        ofKey.put(at.id(), place);
    }

    private Set<List<At>> places(Object key) {
        return new LinkedHashSet<>(places.getOrDefault(key, Map.of()).values());
    }

    private Set<String> lines() {
        counted.forEach(this::take);
        said.forEach((what, by) -> lines.add(what + " " + by.values()));
        lines.add("calls " + calls);
        lines.add("timeline " + counted.stream().map(At::id).toList());
        for (String what : List.of("type", "address", "position")) {
            Map<At, Object> by = said.getOrDefault(what, Map.of());
            by.forEach((at, value) ->
                    lines.add(what + (at == last(by.keySet()) ? " is " : " suggested ") + value + " " + at.id()));
        }
        for (LevelScale scale : LevelScale.values()) {
            var levels = places(scale).stream()
                    .map(place -> ((LevelSet) place.getLast().fact()).level());
            lines.add(scale + " " + levels.max(Integer::compare).orElse(null));
        }
        if (!takings.isEmpty()) {
            At top = last(takings.keySet());
            var holders = new LinkedHashSet<String>();
            takings.keySet().stream().filter(x -> x.t() == top.t()).forEach(x -> holders.add(takings.get(x)));
            lines.add("command " + takings.get(top) + " of " + holders);
        }
        boolean home = assignments();
        lines.add("status " + (ended == null ? "OPEN" : home ? "CLOSED" : "ENDED"));
        return lines;
    }

    private boolean assignments() {
        var claims = new TreeMap<String, List<UUID>>();
        boolean home = true;
        for (UUID id : orders.keySet()) {
            DutyState now = null;
            var steps = new ArrayList<String>();
            for (List<At> place : places(id)) {
                place.subList(0, place.size() - 1).forEach(x -> steps.add(x.id() + " CORRECTED"));
                DutyState next = ((StatusReported) place.getLast().fact()).state();
                DutyState from = now == null ? DutyState.READY : now;
                boolean legal = from.next().contains(next);
                steps.add(place.getLast().id() + (legal ? " LEGAL" : next == from ? " REPEAT" : " ILLEGAL"));
                now = legal ? next : now;
            }
            boolean over = now == DutyState.READY || cancelled.contains(id);
            home &= over;
            lines.add("assignment " + id + " " + (now == null ? DutyState.READY : now) + " " + over + " " + steps);
            if (!over && (now == null || !now.canBeOrdered())) {
                String unit = ((UnitAssigned) orders.get(id).fact()).unit();
                claims.computeIfAbsent(unit, k -> new ArrayList<>()).add(id);
            }
        }
        claims.forEach(this::standing);
        return home;
    }

    private void standing(String unit, List<UUID> claims) {
        At said = settled.get(unit);
        var left = new ArrayList<>(claims);
        left.removeIf(id -> said != null
                && ORDER.compare(orders.get(id), said) < 0
                && !id.equals(((DoubleAssignmentSettled) said.fact()).standing()));
        var known = left.stream().filter(acknowledged::containsKey);
        UUID crew = known.min(Comparator.comparing(acknowledged::get, ORDER)).orElse(null);
        lines.add("unit " + unit + " " + left + " " + (left.size() == 1 ? left.getFirst() : crew));
    }
}
