package org.sayram.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayram.kernel.geo.GeoPoint;

/**
 * Puts a network together: first all nodes, then all roads, then the turn restrictions. Roads are cut into segments where two of
 * them share a node. What contradicts itself is refused at once; a restriction that names no clear turn is left out with a warning.
 */
public final class RoadNetworkBuilder implements RoadSink {
    private final NodeIndex nodeIndex = new NodeIndex();
    private final IntList longitude = new IntList();
    private final IntList latitude = new IntList();
    private final WayTable ways = new WayTable();
    private final IntList wayStart = new IntList();
    private final IntList wayNodes = new IntList();
    private final List<TurnRestriction> restrictions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** An empty network. */
    public RoadNetworkBuilder() {
        wayStart.add(0);
    }

    /** Adds a node; refuses an identity that was used before. */
    @Override
    public RoadNetworkBuilder node(long id, GeoPoint place) {
        if (nodeIndex.add(id) < 0) {
            throw new IllegalArgumentException("node " + id + " is there twice");
        }
        longitude.add((int) Math.round(place.longitude() * SegmentTable.PER_DEGREE));
        latitude.add((int) Math.round(place.latitude() * SegmentTable.PER_DEGREE));
        return this;
    }

    /** Adds a road; refuses an identity used before and a node that was not added. */
    @Override
    public RoadNetworkBuilder way(RoadWay way) {
        int[] numbers = new int[way.nodes().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = nodeIndex.find(way.nodes().get(i));
            if (numbers[i] < 0) {
                throw new IllegalArgumentException(
                        "way " + way.id() + " names node " + way.nodes().get(i) + ", which is not there");
            }
        }
        if (ways.add(way) < 0) {
            throw new IllegalArgumentException("way " + way.id() + " is there twice");
        }
        int before = -1;
        for (int number : numbers) {
            if (number != before) {
                wayNodes.add(number);
            }
            before = number;
        }
        if (wayNodes.size() - wayStart.get(ways.size() - 1) < 2) {
            warnings.add("way " + way.id() + " has fewer than two different nodes and leads nowhere");
        }
        wayStart.add(wayNodes.size());
        return this;
    }

    /** Adds a turn restriction between roads that were added. */
    @Override
    public RoadNetworkBuilder restriction(TurnRestriction restriction) {
        restrictions.add(restriction);
        return this;
    }

    /** The finished network. */
    public RoadNetwork build() {
        int[] junctionOfNode = junctionNumbers();
        SegmentTable segments = cutIntoSegments(junctionOfNode);
        Junctions junctions = junctions(junctionOfNode, segments);
        TurnBans bans = new RestrictionReader(ways, segments, junctions, warnings).bans(restrictions, via -> {
            int node = nodeIndex.find(via);
            return node < 0 ? -1 : junctionOfNode[node];
        });
        return new RoadNetwork(new RoadGraph(ways, segments, junctions, bans), warnings);
    }

    /** Numbers the nodes where roads end or meet; -1 for nodes that only give a road its shape. */
    private int[] junctionNumbers() {
        byte[] uses = new byte[nodeIndex.size()];
        for (int way = 0; way < ways.size(); way++) {
            for (int i = wayStart.get(way); i < wayStart.get(way + 1); i++) {
                boolean end = i == wayStart.get(way) || i == wayStart.get(way + 1) - 1;
                uses[wayNodes.get(i)] = (byte) Math.min(2, uses[wayNodes.get(i)] + (end ? 2 : 1));
            }
        }
        int[] numbers = new int[uses.length];
        int next = 0;
        for (int node = 0; node < uses.length; node++) {
            numbers[node] = uses[node] >= 2 ? next++ : -1;
        }
        return numbers;
    }

    private SegmentTable cutIntoSegments(int[] junctionOfNode) {
        SegmentTable segments = new SegmentTable();
        for (int way = 0; way < ways.size(); way++) {
            int tail = wayStart.get(way);
            for (int i = tail + 1; i < wayStart.get(way + 1); i++) {
                if (junctionOfNode[wayNodes.get(i)] >= 0) {
                    for (int point = tail; point <= i; point++) {
                        int node = wayNodes.get(point);
                        segments.draw(longitude.get(node), latitude.get(node));
                    }
                    segments.end(junctionOfNode[wayNodes.get(tail)], junctionOfNode[wayNodes.get(i)], way);
                    tail = i;
                }
            }
        }
        segments.trim();
        return segments;
    }

    private Junctions junctions(int[] junctionOfNode, SegmentTable segments) {
        int count = Arrays.stream(junctionOfNode).max().orElse(-1) + 1;
        int[] longitudes = new int[count];
        int[] latitudes = new int[count];
        for (int node = 0; node < junctionOfNode.length; node++) {
            if (junctionOfNode[node] >= 0) {
                longitudes[junctionOfNode[node]] = longitude.get(node);
                latitudes[junctionOfNode[node]] = latitude.get(node);
            }
        }
        return new Junctions(longitudes, latitudes, segments, ways);
    }
}
