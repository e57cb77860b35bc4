package org.sayram.operationslog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Which event is a cause of which. Events are numbered by (node, incarnation, sequence). A circle of causes is cut by leaving
 * out every {@code basedOn} within it; the links along the log of one node that remain cannot form one.
 */
final class CauseGraph {
    private static final Comparator<Event> BY_LOG = Comparator.comparing(Event::node)
            .thenComparingInt(Event::incarnation)
            .thenComparingLong(Event::sequence)
            .thenComparing(event -> event.hash().hex())
            .thenComparing(Event::id);

    private record Writer(String node, int incarnation, String stream) {}

    private final List<Event> events;
    private final int[][] causes;
    private final List<Integer> causesFirst = new ArrayList<>();

    CauseGraph(Collection<Event> given) {
        this.events = new LinkedHashSet<>(given).stream().sorted(BY_LOG).toList();
        int[] previous = previousInStream();
        int[][] seen = basedOn();
        int[][] all = new int[events.size()][];
        for (int e = 0; e < all.length; e++) {
            all[e] = with(seen[e], previous[e]);
        }
        int[] circle = new Circles(all).find();
        this.causes = new int[all.length][];
        for (int e = 0; e < all.length; e++) {
            int own = circle[e];
            int[] honest =
                    Arrays.stream(seen[e]).filter(cause -> circle[cause] != own).toArray();
            causes[e] = with(honest, previous[e]);
        }
    }

    int size() {
        return events.size();
    }

    Event event(int number) {
        return events.get(number);
    }

    int[] causesOf(int number) {
        return causes[number];
    }

    /** All numbers, each after its causes. */
    List<Integer> causesFirst() {
        return causesFirst;
    }

    private int[] previousInStream() {
        var last = new HashMap<Writer, Integer>();
        int[] previous = new int[events.size()];
        for (int e = 0; e < previous.length; e++) {
            Event event = events.get(e);
            Integer before = last.put(new Writer(event.node(), event.incarnation(), event.stream()), e);
            previous[e] = before == null ? -1 : before;
        }
        return previous;
    }

    private int[][] basedOn() {
        var byId = new HashMap<UUID, List<Integer>>();
        for (int e = 0; e < events.size(); e++) {
            byId.computeIfAbsent(events.get(e).id(), id -> new ArrayList<>()).add(e);
        }
        int[][] seen = new int[events.size()][];
        for (int e = 0; e < seen.length; e++) {
            UUID basedOn = events.get(e).basedOn();
            List<Integer> held = basedOn == null ? List.of() : byId.getOrDefault(basedOn, List.of());
            seen[e] = held.stream().mapToInt(Integer::intValue).toArray();
        }
        return seen;
    }

    private static int[] with(int[] seen, int previous) {
        if (previous < 0 || Arrays.stream(seen).anyMatch(cause -> cause == previous)) {
            return seen;
        }
        int[] both = Arrays.copyOf(seen, seen.length + 1);
        both[seen.length] = previous;
        return both;
    }

    /**
     * Finds which events lie on a common circle (Tarjan's strongly connected components, without recursion because a log is
     * long). Circles come out causes first, which gives the order of evaluation on the way; within one, the numbers follow
     * the logs of the nodes.
     */
    private final class Circles {
        private final int[][] edges;
        private final int[] visited;
        private final int[] low;
        private final int[] nextEdge;
        private final int[] circle;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Deque<Integer> path = new ArrayDeque<>();
        private int visits;
        private int circles;

        Circles(int[][] edges) {
            this.edges = edges;
            this.visited = new int[edges.length];
            this.low = new int[edges.length];
            this.nextEdge = new int[edges.length];
            this.circle = new int[edges.length];
            Arrays.fill(circle, -1);
        }

        int[] find() {
            for (int start = 0; start < edges.length; start++) {
                if (visited[start] == 0) {
                    enter(start);
                }
                while (!path.isEmpty()) {
                    step(path.getLast());
                }
            }
            return circle;
        }

        private void enter(int e) {
            visits++;
            visited[e] = visits;
            low[e] = visits;
            open.addLast(e);
            path.addLast(e);
        }

        private void step(int e) {
            if (nextEdge[e] < edges[e].length) {
                int cause = edges[e][nextEdge[e]++];
                if (visited[cause] == 0) {
                    enter(cause);
                } else if (circle[cause] < 0) {
                    low[e] = Math.min(low[e], visited[cause]);
                }
                return;
            }
            path.removeLast();
            if (!path.isEmpty()) {
                low[path.getLast()] = Math.min(low[path.getLast()], low[e]);
            }
            if (low[e] == visited[e]) {
                close(e);
            }
        }

        private void close(int root) {
            var members = new ArrayList<Integer>();
            int member;
            do {
                member = open.removeLast();
                circle[member] = circles;
                members.add(member);
            } while (member != root);
            circles++;
            members.sort(Comparator.naturalOrder());
            causesFirst.addAll(members);
        }
    }
}
