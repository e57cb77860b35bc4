package org.sayram.tools.roadimport;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.ImportRegistry;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.SimpleBooleanEncodedValue;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import com.graphhopper.util.TurnCostsConfig;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.FireVehicleProfile;
import org.sayram.routing.RoadWay;
import org.sayram.routing.Season;

/**
 * GraphHopper with our reading of the tags and our speeds, so that only graph and search are its own. Left and right turns are
 * free in it: compare with {@link org.sayram.routing.TurnPenalties} that cost nothing but turning round.
 */
final class GraphHopperTwin implements AutoCloseable {
    private static final String PROFILE = "fire";
    private static final String ACCESS = "fire_access";
    private static final String SPEED = "fire_speed";
    private static final double SPEED_STEP_KMH = 0.001;
    private static final int SPEED_BITS = 18;

    private final GraphHopper hopper;
    private final Profile profile;

    /** What the twin says of one drive. */
    record Answer(long millis, double metres) {}

    GraphHopperTwin(Path osmFile, Path workFolder, FireVehicleProfile vehicle) {
        profile = new Profile(PROFILE)
                .setCustomModel(new CustomModel()
                        .addToPriority(Statement.If("!" + ACCESS, Statement.Op.MULTIPLY, "0"))
                        .addToSpeed(Statement.If("true", Statement.Op.LIMIT, SPEED)))
                .setTurnCostsConfig(new TurnCostsConfig(List.of("motor_vehicle", "hgv"), (int)
                        vehicle.turns().turnRound().toSeconds()));
        hopper = new GraphHopper()
                .setOSMFile(osmFile.toString())
                .setGraphHopperLocation(workFolder.toString())
                .setStoreOnFlush(false)
                .setMinNetworkSize(0)
                .setImportRegistry(registry(vehicle))
                .setEncodedValuesString(ACCESS + "," + SPEED)
                .setProfiles(profile);
        hopper.getReaderConfig().setMaxWayPointDistance(0).setWorkerThreads(1);
        hopper.importOrLoad();
    }

    /** True for a place it answers for: its bounds leave out bends of the outermost roads. */
    boolean covers(GeoPoint place) {
        return hopper.getBaseGraph().getBounds().contains(place.latitude(), place.longitude());
    }

    /** One drive; empty if GraphHopper finds none. */
    Optional<Answer> drive(GeoPoint from, GeoPoint to) {
        GHResponse response = hopper.route(
                new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude()).setProfile(PROFILE));
        if (response.getErrors().stream().anyMatch(ConnectionNotFoundException.class::isInstance)) {
            return Optional.empty();
        }
        if (response.hasErrors()) {
            throw new IllegalStateException("GraphHopper on " + from + " to " + to + ": " + response.getErrors());
        }
        // Its time leaves turning round out (calcTurnMillis is 0); its weight is the time with it, in seconds.
        return Optional.of(new Answer(
                Math.round(1000 * response.getBest().getRouteWeight()),
                response.getBest().getDistance()));
    }

    /** Milliseconds from each unit to the incident by one tree searched backwards; -1 where there is none. */
    long[] millisFromAll(List<GeoPoint> units, GeoPoint incident) {
        List<Snap> snaps = new ArrayList<>();
        snaps.add(snap(incident));
        units.forEach(unit -> snaps.add(snap(unit)));
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snaps);
        Weighting weighting = graph.wrapWeighting(hopper.createWeighting(profile, new PMap()));
        Map<Integer, Long> millisOfNode = new HashMap<>();
        snaps.forEach(snap -> millisOfNode.put(snap.getClosestNode(), -1L));
        ShortestPathTree tree = new ShortestPathTree(graph, weighting, true, TraversalMode.EDGE_BASED);
        tree.setWeightLimit(Double.MAX_VALUE);
        tree.search(snaps.getFirst().getClosestNode(), label -> {
            long offered = Math.round(1000 * label.weight);
            millisOfNode.computeIfPresent(label.node, (node, old) -> old < 0 ? offered : Math.min(old, offered));
        });
        long[] millis = new long[units.size()];
        Arrays.setAll(millis, i -> millisOfNode.getOrDefault(snaps.get(i + 1).getClosestNode(), -1L));
        return millis;
    }

    private Snap snap(GeoPoint place) {
        BooleanEncodedValue access = hopper.getEncodingManager().getBooleanEncodedValue(ACCESS);
        EdgeFilter drivable = edge -> edge.get(access) || edge.getReverse(access);
        return hopper.getLocationIndex().findClosest(place.latitude(), place.longitude(), drivable);
    }

    @Override
    public void close() {
        hopper.close();
    }

    private static ImportRegistry registry(FireVehicleProfile vehicle) {
        DefaultImportRegistry standard = new DefaultImportRegistry();
        return name -> switch (name) {
            case ACCESS ->
                ImportUnit.create(
                        name,
                        properties -> new SimpleBooleanEncodedValue(ACCESS, true),
                        (lookup, properties) -> accessParser(lookup.getBooleanEncodedValue(ACCESS)));
            case SPEED ->
                ImportUnit.create(
                        name,
                        properties -> new DecimalEncodedValueImpl(SPEED, SPEED_BITS, SPEED_STEP_KMH, false),
                        (lookup, properties) -> speedParser(lookup.getDecimalEncodedValue(SPEED), vehicle));
            default -> standardUnit(standard, name);
        };
    }

    private static @Nullable ImportUnit standardUnit(DefaultImportRegistry standard, String name) {
        return standard.createImportUnit(name);
    }

    private static TagParser accessParser(BooleanEncodedValue access) {
        return (edge, values, way, relationFlags) -> {
            if (OsmRoadTags.roadClass(way).isPresent()) {
                RoadWay.Direction direction = OsmRoadTags.direction(way);
                access.setBool(false, edge, values, direction != RoadWay.Direction.BACKWARD);
                access.setBool(true, edge, values, direction != RoadWay.Direction.FORWARD);
            }
        };
    }

    private static TagParser speedParser(DecimalEncodedValue speed, FireVehicleProfile vehicle) {
        return (edge, values, way, relationFlags) -> OsmRoadTags.roadClass(way)
                .ifPresent(roadClass -> speed.setDecimal(
                        false,
                        edge,
                        values,
                        vehicle.metresPerHour(
                                        roadClass,
                                        OsmRoadTags.unpaved(way),
                                        OsmRoadTags.maxSpeedKmh(way),
                                        Season.SUMMER)
                                / 1000.0));
    }
}
