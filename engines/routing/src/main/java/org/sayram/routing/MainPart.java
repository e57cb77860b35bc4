package org.sayram.routing;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the largest set of junctions that all reach each other (strongly connected, signs and closures left aside), with Tarjan's
 * method made iterative. A place beside a mistake in the map, such as a one-way street into nothing, is offered a road of this
 * part as well.
 */
final class MainPart {
    private final SegmentTable segments;
    private final Junctions junctions;
    private final int[] order;
    private final int[] low;
    private final int[] part;
    private final int[] position;
    private final int[] path;
    private final int[] open;
    private int pathSize;
    private int openSize;
    private int visited;
    private int parts;

    private MainPart(SegmentTable segments, Junctions junctions) {
        this.segments = segments;
        this.junctions = junctions;
        int nodes = junctions.count();
        order = new int[nodes];
        low = new int[nodes];
        part = new int[nodes];
        position = new int[nodes];
        path = new int[nodes];
        open = new int[nodes];
        Arrays.fill(part, -1);
    }

    /** The segments whose two ends lie in the largest part. */
    static BitSet of(SegmentTable segments, Junctions junctions) {
        MainPart finder = new MainPart(segments, junctions);
        for (int node = 0; node < junctions.count(); node++) {
            if (finder.order[node] == 0) {
                finder.explore(node);
            }
        }
        return finder.largest();
    }

    private void explore(int root) {
        enter(root);
        while (pathSize > 0) {
            int node = path[pathSize - 1];
            if (position[node] < junctions.outTo(node)) {
                look(node, segments.headOf(junctions.outArc(position[node]++)));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = ++visited;
        low[node] = visited;
        position[node] = junctions.outFrom(node);
        path[pathSize++] = node;
        open[openSize++] = node;
    }

    private void look(int node, int neighbour) {
        if (order[neighbour] == 0) {
            enter(neighbour);
        } else if (part[neighbour] < 0) {
            low[node] = Math.min(low[node], order[neighbour]);
        }
    }

    private void leave(int node) {
        pathSize--;
        if (pathSize > 0) {
            int parent = path[pathSize - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
            int member;
            do {
                member = open[--openSize];
                part[member] = parts;
            } while (member != node);
            parts++;
        }
    }

    private BitSet largest() {
        int[] segmentsOfPart = new int[parts];
        for (int segment = 0; segment < segments.count(); segment++) {
            if (inside(segment)) {
                segmentsOfPart[part[segments.tailOf(2 * segment)]]++;
            }
        }
        int best = 0;
        for (int candidate = 1; candidate < parts; candidate++) {
            best = segmentsOfPart[candidate] > segmentsOfPart[best] ? candidate : best;
        }
        BitSet found = new BitSet(segments.count());
        for (int segment = 0; segment < segments.count(); segment++) {
            if (inside(segment) && part[segments.tailOf(2 * segment)] == best) {
                found.set(segment);
            }
        }
        return found;
    }

    private boolean inside(int segment) {
        return part[segments.tailOf(2 * segment)] == part[segments.headOf(2 * segment)];
    }
}
