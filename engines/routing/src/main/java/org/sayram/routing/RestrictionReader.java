package org.sayram.routing;

import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Turns restrictions between roads into forbidden pairs of arcs. */
final class RestrictionReader {
    private final WayTable ways;
    private final SegmentTable segments;
    private final Junctions junctions;
    private final List<String> warnings;

    RestrictionReader(WayTable ways, SegmentTable segments, Junctions junctions, List<String> warnings) {
        this.ways = ways;
        this.segments = segments;
        this.junctions = junctions;
        this.warnings = warnings;
    }

    TurnBans bans(List<TurnRestriction> restrictions, LongToIntFunction junctionOfNode) {
        return new TurnBans(restrictions.stream()
                .flatMapToLong(r -> bans(r, junctionOfNode.applyAsInt(r.viaNode())))
                .distinct()
                .toArray());
    }

    private LongStream bans(TurnRestriction restriction, int via) {
        if (via < 0) {
            return leftOut(restriction, "no junction is at its node");
        }
        int[] arriving = IntStream.range(junctions.inFrom(via), junctions.inTo(via))
                .map(junctions::inArc)
                .filter(arc -> isOn(arc, restriction.fromWay()))
                .toArray();
        int[] leaving = IntStream.range(junctions.outFrom(via), junctions.outTo(via))
                .map(junctions::outArc)
                .filter(arc -> isOn(arc, restriction.toWay()))
                .toArray();
        if (arriving.length != 1 || leaving.length != 1) {
            return leftOut(
                    restriction,
                    arriving.length + " ways in and " + leaving.length + " ways out instead of one of each");
        }
        return switch (restriction.kind()) {
            case NO -> LongStream.of(TurnBans.pack(arriving[0], leaving[0]));
            case ONLY ->
                IntStream.range(junctions.outFrom(via), junctions.outTo(via))
                        .map(junctions::outArc)
                        .filter(arc -> arc != leaving[0])
                        .mapToLong(arc -> TurnBans.pack(arriving[0], arc));
        };
    }

    private boolean isOn(int arc, long way) {
        return ways.get(segments.way(arc >> 1)).id() == way;
    }

    private LongStream leftOut(TurnRestriction restriction, String why) {
        warnings.add("restriction " + restriction.kind() + " from way " + restriction.fromWay() + " at node "
                + restriction.viaNode() + " to way " + restriction.toWay() + " left out: " + why);
        return LongStream.empty();
    }
}
