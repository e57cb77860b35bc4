package org.sayram.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.kernel.geo.GeoPoint;

/** Road folders, good and bad: a wrong value is refused by file, line and value. */
class RoadNetworkReaderTest {
    private static final String NODES = """
            id,longitude,latitude
            1,82.00,44.90
            2,82.01,44.90
            3,82.02,44.90
            """;
    private static final String WAYS = """
            id,class,name,ref,oneway,max_speed_kmh,surface,synthetic,nodes
            10,primary,"北京路, ""东""\",S304,no,60,paved,false,1 2
            11,track,,,reverse,,unpaved,true,2 3
            """;
    private static final String RESTRICTIONS = """
            kind,from_way,via_node,to_way
            no,10,2,10
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() throws IOException {
        write("nodes.csv", NODES);
        write("ways.csv", WAYS);
        write("restrictions.csv", RESTRICTIONS);
    }

    @Test
    void readsRoadsNodesAndSigns() throws IOException {
        RoadNetwork network = RoadNetworkReader.read(folder);
        assertThat(network.segments()).isEqualTo(2);
        assertThat(network.junctions()).isEqualTo(3);
        assertThat(network.forbiddenTurns()).isEqualTo(1);
        assertThat(network.warnings()).isEmpty();
        RoadLine road = network.findNearestRoad(new GeoPoint(82.004, 44.9001)).orElseThrow();
        assertThat(road.name()).isEqualTo("北京路, \"东\"");
        assertThat(road.ref()).isEqualTo("S304");
        assertThat(road.line()).containsExactly(new GeoPoint(82.00, 44.90), new GeoPoint(82.01, 44.90));
    }

    @Test
    void handsEveryColumnToASink() throws IOException {
        List<RoadWay> ways = new ArrayList<>();
        RoadNetworkReader.readInto(folder, new KeptWays(ways));
        assertThat(ways)
                .containsExactly(
                        new RoadWay(
                                10,
                                RoadClass.PRIMARY,
                                "北京路, \"东\"",
                                "S304",
                                RoadWay.Direction.BOTH,
                                60,
                                false,
                                false,
                                List.of(1L, 2L)),
                        new RoadWay(
                                11,
                                RoadClass.TRACK,
                                "",
                                "",
                                RoadWay.Direction.BACKWARD,
                                0,
                                true,
                                true,
                                List.of(2L, 3L)));
    }

    @Test
    void readsPackedFilesTheSame() throws IOException {
        Files.delete(folder.resolve("ways.csv"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("ways.csv.gz")))) {
            out.write(WAYS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RoadNetworkReader.read(folder).segments()).isEqualTo(2);
    }

    @Test
    void readsANetworkWithoutRoads() throws IOException {
        write("ways.csv", "id,class,name,ref,oneway,max_speed_kmh,surface,synthetic,nodes\n");
        write("restrictions.csv", "kind,from_way,via_node,to_way\n");
        RoadNetwork network = RoadNetworkReader.read(folder);
        assertThat(network.arrivalsAt(new GeoPoint(82, 44.9), FireVehicleProfile.PUMPER, RoadConditions.OPEN)
                        .from(new GeoPoint(82, 44.9)))
                .isEqualTo(new Travel.Unreachable(Travel.Reason.NO_ROAD_NEAR_INCIDENT));
    }

    @Test
    void refusesAMissingFile() throws IOException {
        Files.delete(folder.resolve("nodes.csv"));
        refuses("nodes.csv", "is missing");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        write("nodes.csv", "");
        refuses("nodes.csv", "is empty");
    }

    @Test
    void refusesAMissingColumn() throws IOException {
        write("nodes.csv", "id,longitude\n1,82\n");
        refuses("nodes.csv, line 1", "column latitude is missing");
    }

    @Test
    void refusesAShortRow() throws IOException {
        write("nodes.csv", NODES + "4,82.03\n");
        refuses("nodes.csv, line 5", "2 fields instead of 3");
    }

    @Test
    void refusesAnUnknownClass() throws IOException {
        write("ways.csv", WAYS.replace("track", "path"));
        refuses("ways.csv, line 3", "class \"path\"");
    }

    @Test
    void refusesAnUnknownNode() throws IOException {
        write("ways.csv", WAYS.replace("2 3", "2 77"));
        refuses("ways.csv, line 3", "node 77");
    }

    @Test
    void refusesARoadThatIsThereTwice() throws IOException {
        write("ways.csv", WAYS.replace("11,track", "10,track"));
        refuses("ways.csv, line 3", "way 10 is there twice");
    }

    @Test
    void refusesACoordinateOffTheGlobe() throws IOException {
        write("nodes.csv", NODES.replace("82.01,44.90", "82.01,94.90"));
        refuses("nodes.csv, line 3", "94.9");
    }

    @Test
    void refusesAnImpossibleLimit() throws IOException {
        write("ways.csv", WAYS.replace("no,60", "no,600"));
        refuses("ways.csv, line 2", "600 km/h");
    }

    @Test
    void refusesAQuoteThatNeverEnds() throws IOException {
        write("ways.csv", WAYS + "12,track,\"never,,no,,paved,false,1 2\n");
        refuses("ways.csv, line 4", "never closed");
    }

    @Test
    void leavesOutASignThatNamesNoClearTurnAndSaysSo() throws IOException {
        write("restrictions.csv", RESTRICTIONS + "only,10,1,11\n");
        assertThat(RoadNetworkReader.read(folder).warnings())
                .singleElement()
                .asString()
                .contains("ONLY from way 10 at node 1 to way 11 left out");
    }

    private void refuses(String where, String what) {
        assertThatThrownBy(() -> RoadNetworkReader.read(folder))
                .isInstanceOf(RoadFileException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private record KeptWays(List<RoadWay> ways) implements RoadSink {
        @Override
        public RoadSink node(long id, GeoPoint place) {
            return this;
        }

        @Override
        public RoadSink way(RoadWay way) {
            ways.add(way);
            return this;
        }

        @Override
        public RoadSink restriction(TurnRestriction restriction) {
            return this;
        }
    }
}
