package org.sayram.recommendation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The largest flow through a small network, and among the largest the cheapest, by successive cheapest paths. Costs are added
 * and compared as a whole, so an order of several aims needs no weights. Paths are found in the order edges were added: the
 * same network always gives the same flow.
 */
final class MinimumCostFlow {
    private final List<List<Edge>> edgesFrom = new ArrayList<>();

    MinimumCostFlow(int nodes) {
        for (int node = 0; node < nodes; node++) {
            edgesFrom.add(new ArrayList<>());
        }
    }

    /** A directed edge; its twin carries the flow back. */
    static final class Edge {
        private final int from;
        private final int to;
        private final Cost cost;
        private int left;
        private @Nullable Edge back;

        private Edge(int from, int to, int capacity, Cost cost) {
            this.from = from;
            this.to = to;
            this.left = capacity;
            this.cost = cost;
        }

        boolean isFull() {
            return left == 0;
        }
    }

    /** Adds an edge that can carry so many units at this cost each. */
    Edge add(int from, int to, int capacity, Cost cost) {
        Edge forth = new Edge(from, to, capacity, cost);
        Edge back = new Edge(to, from, 0, cost.negated());
        forth.back = back;
        back.back = forth;
        edgesFrom.get(from).add(forth);
        edgesFrom.get(to).add(back);
        return forth;
    }

    /** Sends as much as can be sent, as cheaply as it can be. */
    void run(int source, int sink) {
        for (var path = cheapestPath(source, sink); !path.isEmpty(); path = cheapestPath(source, sink)) {
            for (Edge edge : path) {
                edge.left--;
                if (edge.back != null) {
                    edge.back.left++;
                }
            }
        }
    }

    /** The edges of the cheapest path, from the sink back to the source; none if the sink is out of reach. */
    private List<Edge> cheapestPath(int source, int sink) {
        int nodes = edgesFrom.size();
        @Nullable Cost[] cheapest = new @Nullable Cost[nodes];
        @Nullable Edge[] arrivedBy = new @Nullable Edge[nodes];
        boolean[] waiting = new boolean[nodes];
        var queue = new ArrayDeque<Integer>();
        cheapest[source] = Cost.ZERO;
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waiting[node] = false;
            Cost here = cheapest[node];
            if (here != null) {
                relax(node, here, cheapest, arrivedBy, waiting, queue);
            }
        }
        List<Edge> path = new ArrayList<>();
        for (Edge last = arrivedBy[sink]; last != null; last = arrivedBy[last.from]) {
            path.add(last);
        }
        return path;
    }

    private void relax(
            int node,
            Cost here,
            @Nullable Cost[] cheapest,
            @Nullable Edge[] arrivedBy,
            boolean[] waiting,
            ArrayDeque<Integer> queue) {
        for (Edge edge : edgesFrom.get(node)) {
            if (edge.left == 0) {
                continue;
            }
            Cost there = here.plus(edge.cost);
            Cost known = cheapest[edge.to];
            if (known == null || there.compareTo(known) < 0) {
                cheapest[edge.to] = there;
                arrivedBy[edge.to] = edge;
                if (!waiting[edge.to]) {
                    waiting[edge.to] = true;
                    queue.add(edge.to);
                }
            }
        }
    }
}
