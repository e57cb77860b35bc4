package org.sayram.operationslog;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The agreed order in the plainest way: all pairs, again and again until nothing changes. */
final class ReferenceOrder {
    /** An event with C and T. */
    record At(Event event, IncidentFact fact, HybridTime c, int t) {
        UUID id() {
            return event.id();
        }

        String node() {
            return event.node();
        }

        /** Incarnation and sequence: the place in the log of its node. */
        long[] cut() {
            return new long[] {event.incarnation(), event.sequence()};
        }

        boolean human() {
            return !event.actor().startsWith("device:") && !event.actor().startsWith("system:");
        }
    }

    static final Comparator<At> ORDER = comparing(At::c)
            .thenComparing(at -> at.event.node())
            .thenComparing(at -> at.event.incarnation())
            .thenComparing(at -> at.event.sequence());

    private ReferenceOrder() {}

    /** The one of the highest command term. */
    static At last(Collection<At> of) {
        return Collections.max(of, comparing(At::t).thenComparing(ORDER));
    }

    static List<At> of(Collection<FactEvent> given) {
        List<FactEvent> e = List.copyOf(new HashSet<>(given));
        int n = e.size();
        var seen = new boolean[n][n];
        var log = new boolean[n][n];
        var reach = new boolean[n][n];
        for (int x = 0; x < n * n; x++) {
            Event a = e.get(x / n).event();
            Event b = e.get(x % n).event();
            boolean writer = a.node().equals(b.node()) && a.incarnation() == b.incarnation();
            seen[x / n][x % n] = b.id().equals(a.basedOn());
            log[x / n][x % n] = writer && a.stream().equals(b.stream()) && b.sequence() < a.sequence();
            reach[x / n][x % n] = seen[x / n][x % n] || log[x / n][x % n];
        }
        for (int k = 0; k < n; k++) {
            for (int x = 0; x < n * n; x++) {
                reach[x / n][x % n] |= reach[x / n][k] && reach[k][x % n];
            }
        }
        var at = new ArrayList<At>();
        e.forEach(f ->
                at.add(new At(f.event(), f.fact(), f.event().clock(), f.event().term())));
        List<At> before = List.of();
        while (!before.equals(at)) {
            before = List.copyOf(at);
            for (int x = 0; x < n * n; x++) {
                if (log[x / n][x % n] || seen[x / n][x % n] && !reach[x % n][x / n]) {
                    At effect = at.get(x / n);
                    At cause = at.get(x % n);
                    HybridTime after = HybridTime.max(effect.c, cause.c.next());
                    at.set(x / n, new At(effect.event, effect.fact, after, Math.max(effect.t, cause.t)));
                }
            }
        }
        at.sort(ORDER);
        return at;
    }

    /** What an act wrote to several nodes, once; {@code copyOf} is told which event stands for which. */
    static List<At> eachActOnce(List<At> order, Map<UUID, UUID> copyOf) {
        var counted = new ArrayList<At>();
        var firsts = new HashMap<String, UUID>();
        var written = new HashMap<String, Integer>();
        for (At at : order) {
            Event e = at.event();
            String part = e.actId() + e.stream() + e.type();
            int nth = written.merge(part + e.node() + "/" + e.incarnation(), 1, Integer::sum);
            UUID first = firsts.putIfAbsent(part + nth, at.id());
            if (first == null) {
                counted.add(at);
            } else {
                copyOf.put(at.id(), first);
            }
        }
        return counted;
    }
}
