package org.sayram.tools.roadimport;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.procedures.LongProcedure;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayram.routing.RoadClass;
import org.sayram.routing.RoadWay;

/** The roads and restrictions of an extract, and which nodes they need; nodes themselves pass by in a second reading. */
final class OsmRoads {
    private static final long EVERY = 1_000_000;

    private final List<RoadWay> ways = new ArrayList<>();
    private final OsmRestrictions restrictions = new OsmRestrictions();
    private final LongHashSet needed = new LongHashSet();
    private final LongHashSet present = new LongHashSet();

    private final Progress progress;
    private long elements;

    OsmRoads(Progress progress) {
        this.progress = progress;
    }

    /** First reading: ways and relations. */
    static OsmRoads read(OsmExtract extract, Progress progress) throws ImportFailure {
        OsmRoads roads = new OsmRoads(progress);
        extract.each(element -> {
            roads.count("first reading");
            switch (element) {
                case ReaderWay way -> roads.add(way);
                case ReaderRelation relation -> roads.restrictions.add(relation);
                default -> {
                    // nodes have their turn in the second reading
                }
            }
        });
        if (roads.ways.isEmpty()) {
            throw new ImportFailure(
                    extract.file() + " holds no road a fire vehicle can drive. Was another kind of extract meant?");
        }
        progress.say(roads.ways.size() + " roads, " + roads.needed.size() + " nodes, "
                + roads.restrictions.found().size() + " turn restrictions found");
        return roads;
    }

    OsmRestrictions restrictions() {
        return restrictions;
    }

    /** Second reading: the nodes the roads need. */
    void eachNeededNode(OsmExtract extract, Consumer<ReaderNode> consumer) throws ImportFailure {
        elements = 0;
        extract.each(element -> {
            count("second reading");
            if (element instanceof ReaderNode node && needed.contains(node.getId()) && present.add(node.getId())) {
                consumer.accept(node);
            }
        });
    }

    /**
     * The roads over the nodes that were really there. A road that leaves the extract and comes back falls into pieces; the
     * first keeps its identity, further ones get negative identities of their own.
     */
    List<RoadWay> insideTheExtract() {
        List<RoadWay> inside = new ArrayList<>(ways.size());
        long nextPiece = -1;
        for (RoadWay way : ways) {
            boolean first = true;
            for (List<Long> nodes : runs(way)) {
                inside.add(with(way, first ? way.id() : nextPiece--, nodes));
                first = false;
            }
        }
        return inside;
    }

    private List<List<Long>> runs(RoadWay way) {
        List<List<Long>> runs = new ArrayList<>();
        List<Long> run = new ArrayList<>();
        for (long node : way.nodes()) {
            if (present.contains(node)) {
                run.add(node);
                continue;
            }
            runs.add(run);
            run = new ArrayList<>();
        }
        runs.add(run);
        runs.removeIf(r -> r.size() < 2);
        return runs;
    }

    private void add(ReaderWay way) {
        Optional<RoadClass> roadClass = OsmRoadTags.roadClass(way);
        if (roadClass.isEmpty() || way.getNodes().size() < 2) {
            return;
        }
        List<Long> nodes = new ArrayList<>(way.getNodes().size());
        way.getNodes().forEach((LongProcedure) node -> {
            nodes.add(node);
            needed.add(node);
        });
        ways.add(new RoadWay(
                way.getId(),
                roadClass.get(),
                OsmRoadTags.name(way),
                OsmRoadTags.ref(way),
                OsmRoadTags.direction(way),
                OsmRoadTags.maxSpeedKmh(way),
                OsmRoadTags.unpaved(way),
                OsmRoadTags.synthetic(way),
                nodes));
    }

    private static RoadWay with(RoadWay way, long id, List<Long> nodes) {
        return new RoadWay(
                id,
                way.roadClass(),
                way.name(),
                way.ref(),
                way.direction(),
                way.maxSpeedKmh(),
                way.unpaved(),
                way.synthetic(),
                nodes);
    }

    private void count(String what) {
        elements++;
        if (elements % EVERY == 0) {
            progress.say(what + ": " + elements / EVERY + " million elements");
        }
    }
}
