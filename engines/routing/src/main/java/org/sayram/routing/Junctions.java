package org.sayram.routing;

/** Which arcs may be driven from and to each node, in compressed rows; arcs against a one-way street are left out. */
final class Junctions {
    private final int[] longitude;
    private final int[] latitude;
    private final int[] outStart;
    private final int[] outArcs;
    private final int[] inStart;
    private final int[] inArcs;
    private final byte[] roadEnds;

    Junctions(int[] longitude, int[] latitude, SegmentTable segments, WayTable ways) {
        this.longitude = longitude;
        this.latitude = latitude;
        int nodes = longitude.length;
        outStart = new int[nodes + 1];
        inStart = new int[nodes + 1];
        roadEnds = new byte[nodes];
        for (int arc = 0; arc < 2 * segments.count(); arc++) {
            int tail = segments.tailOf(arc);
            roadEnds[tail] = (byte) Math.min(3, roadEnds[tail] + 1);
            if (driveable(arc, segments, ways)) {
                outStart[tail + 1]++;
                inStart[segments.headOf(arc) + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            outStart[node + 1] += outStart[node];
            inStart[node + 1] += inStart[node];
        }
        outArcs = new int[outStart[nodes]];
        inArcs = new int[inStart[nodes]];
        fill(segments, ways);
    }

    private void fill(SegmentTable segments, WayTable ways) {
        int[] nextOut = outStart.clone();
        int[] nextIn = inStart.clone();
        for (int arc = 0; arc < 2 * segments.count(); arc++) {
            if (driveable(arc, segments, ways)) {
                outArcs[nextOut[segments.tailOf(arc)]++] = arc;
                inArcs[nextIn[segments.headOf(arc)]++] = arc;
            }
        }
    }

    static boolean driveable(int arc, SegmentTable segments, WayTable ways) {
        return switch (ways.get(segments.way(arc >> 1)).direction()) {
            case BOTH -> true;
            case FORWARD -> (arc & 1) == 0;
            case BACKWARD -> (arc & 1) == 1;
        };
    }

    int count() {
        return longitude.length;
    }

    double longitude(int node) {
        return longitude[node] / SegmentTable.PER_DEGREE;
    }

    double latitude(int node) {
        return latitude[node] / SegmentTable.PER_DEGREE;
    }

    /** True where at least three road ends meet, so that a turn costs time. */
    boolean isCrossing(int node) {
        return roadEnds[node] >= 3;
    }

    int outFrom(int node) {
        return outStart[node];
    }

    int outTo(int node) {
        return outStart[node + 1];
    }

    int outArc(int position) {
        return outArcs[position];
    }

    int inFrom(int node) {
        return inStart[node];
    }

    int inTo(int node) {
        return inStart[node + 1];
    }

    int inArc(int position) {
        return inArcs[position];
    }
}
