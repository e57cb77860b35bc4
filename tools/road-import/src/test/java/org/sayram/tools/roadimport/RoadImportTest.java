package org.sayram.tools.roadimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.RoadClass;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.RoadSink;
import org.sayram.routing.RoadWay;
import org.sayram.routing.TurnRestriction;

/** What the import makes of small extracts and of bad input. */
class RoadImportTest {
    private static final String TOWN = """
            <osm version="0.6">
             <node id="1" lat="44.90" lon="82.00"/> <node id="2" lat="44.90" lon="82.01"/>
             <node id="3" lat="44.91" lon="82.01"/> <node id="4" lat="44.91" lon="82.00"/>
             <node id="5" lat="44.92" lon="82.00"/> <node id="6" lat="44.99" lon="82.00"/>
             <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="北京路, &quot;东&quot;"/>
              <tag k="ref" v="S304"/><tag k="maxspeed" v="60"/></way>
             <way id="11"><nd ref="2"/><nd ref="3"/><tag k="highway" v="motorway_link"/></way>
             <way id="12"><nd ref="3"/><nd ref="4"/><tag k="highway" v="unclassified"/><tag k="oneway" v="-1"/></way>
             <way id="13"><nd ref="4"/><nd ref="5"/><tag k="highway" v="track"/></way>
             <way id="14"><nd ref="1"/><nd ref="4"/><tag k="highway" v="residential"/><tag k="access" v="private"/></way>
             <way id="15"><nd ref="1"/><nd ref="3"/><tag k="highway" v="footway"/></way>
             <way id="16"><nd ref="1"/><nd ref="2"/><nd ref="99"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="tertiary"/>
              <tag k="maxspeed" v="30 mph"/></way>
             <relation id="20"><member type="way" ref="10" role="from"/><member type="node" ref="2" role="via"/>
              <member type="way" ref="11" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="no_left_turn"/></relation>
             <relation id="21"><member type="way" ref="10" role="from"/><member type="node" ref="2" role="via"/>
              <member type="way" ref="11" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="only_straight_on"/>
              <tag k="except" v="bus;emergency"/></relation>
             <relation id="22"><member type="way" ref="10" role="from"/><member type="way" ref="11" role="via"/>
              <member type="way" ref="12" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="no_u_turn"/></relation>
            </osm>
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void quiet() {
        RoadImport.quietenProtobuf();
    }

    @Test
    void translatesClassesDirectionsLimitsAndNames() throws IOException {
        Kept kept = imported(TOWN);
        assertThat(kept.ways)
                .extracting(RoadWay::id, RoadWay::roadClass, RoadWay::direction, RoadWay::maxSpeedKmh, RoadWay::unpaved)
                .containsExactly(
                        tuple(10L, RoadClass.PRIMARY, RoadWay.Direction.BOTH, 60, false),
                        tuple(11L, RoadClass.LINK, RoadWay.Direction.FORWARD, 0, false),
                        tuple(12L, RoadClass.TERTIARY, RoadWay.Direction.BACKWARD, 0, false),
                        tuple(13L, RoadClass.TRACK, RoadWay.Direction.BOTH, 0, true),
                        tuple(14L, RoadClass.SERVICE, RoadWay.Direction.BOTH, 0, false),
                        tuple(16L, RoadClass.TERTIARY, RoadWay.Direction.BOTH, 48, false),
                        tuple(-1L, RoadClass.TERTIARY, RoadWay.Direction.BOTH, 48, false));
        assertThat(kept.ways.getFirst().name()).isEqualTo("北京路, \"东\"");
        assertThat(kept.ways.getFirst().ref()).isEqualTo("S304");
    }

    @Test
    void leavesOutNodesNoRoadNeedsAndCutsARoadAtTheEdgeOfTheExtract() throws IOException {
        Kept kept = imported(TOWN);
        assertThat(kept.nodes).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(kept.ways.get(5).nodes()).containsExactly(1L, 2L);
        assertThat(kept.ways.get(6).nodes()).containsExactly(3L, 4L);
    }

    @Test
    void carriesTurnRestrictionsExceptThoseThatSpareEmergencyVehicles() throws IOException {
        Kept kept = imported(TOWN);
        assertThat(kept.restrictions).containsExactly(new TurnRestriction(TurnRestriction.Kind.NO, 10, 2, 11));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 restrictions over a way and 0 incomplete");
    }

    @Test
    void saysWhereTheRoadsComeFrom() throws IOException {
        imported(TOWN);
        assertThat(Files.readString(folder.resolve("roads/meta.json")))
                .contains("\"name\": \"town.osm\"")
                .contains("OpenStreetMap contributors")
                .contains("\"made_up\": false");
    }

    @Test
    void replacesAnOlderPlainNetwork() throws IOException {
        Files.createDirectories(folder.resolve("roads"));
        Files.writeString(folder.resolve("roads/nodes.csv"), "id,longitude,latitude\n");
        imported(TOWN);
        assertThat(RoadNetworkReader.read(folder.resolve("roads")).junctions()).isEqualTo(5);
    }

    @Test
    void refusesAnotherEndingNamingIt() throws IOException {
        Path file = Files.writeString(folder.resolve("roads.shp"), "x");
        assertThat(run(file)).isEqualTo(2);
        assertThat(said()).contains("roads.shp does not end in .osm.pbf, .osm.gz, .osm");
    }

    @Test
    void refusesAMissingFileNamingIt() {
        assertThat(run(folder.resolve("nowhere.osm.pbf"))).isEqualTo(2);
        assertThat(said()).contains("nowhere.osm.pbf does not exist");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(run(Files.createFile(folder.resolve("empty.osm")))).isEqualTo(2);
        assertThat(said()).contains("empty.osm is empty");
    }

    @Test
    void refusesAnExtractWithoutRoads() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("sea.osm"), "<osm version=\"0.6\"></osm>")))
                .isEqualTo(2);
        assertThat(said()).contains("sea.osm holds no road");
    }

    @Test
    void refusesADamagedFileAndLeavesTheOldNetworkAlone() throws IOException {
        imported(TOWN);
        byte[] before = Files.readAllBytes(folder.resolve("roads/ways.csv.gz"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(TOWN.repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThat(run(Files.write(folder.resolve("half.osm.gz"), half))).isEqualTo(2);
        assertThat(said()).contains("half.osm.gz cannot be read as OpenStreetMap data");
        assertThat(folder.resolve("roads/ways.csv.gz")).hasBinaryContent(before);
        assertThat(folder.resolve("roads").toFile().list()).hasSize(4);
    }

    @Test
    void refusesAFileWhereTheFolderShouldBe() throws IOException {
        Files.writeString(folder.resolve("roads"), "not a folder");
        assertThat(run(Files.writeString(folder.resolve("town.osm"), TOWN))).isEqualTo(2);
        assertThat(said()).contains("roads is a file");
    }

    @Test
    void importsTheSmallExtractOfThePrefecture() throws Exception {
        Path extract = SharedData.file("geo/bortala-roads-derived.osm.pbf");
        assertThat(run(extract)).isZero();
        RoadNetwork network = RoadNetworkReader.read(folder.resolve("roads"));
        assertThat(network.segments()).isGreaterThan(400);
        assertThat(network.segmentsInMainPart() * 10).isGreaterThan(network.segments() * 9);
    }

    private int run(Path file) {
        return RoadImport.run(
                new String[] {file.toString(), folder.resolve("roads").toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Kept imported(String xml) throws IOException {
        assertThat(run(Files.writeString(folder.resolve("town.osm"), xml)))
                .as(said())
                .isZero();
        Kept kept = new Kept();
        RoadNetworkReader.readInto(folder.resolve("roads"), kept);
        return kept;
    }

    private static final class Kept implements RoadSink {
        private final List<Long> nodes = new ArrayList<>();
        private final List<RoadWay> ways = new ArrayList<>();
        private final List<TurnRestriction> restrictions = new ArrayList<>();

        @Override
        public RoadSink node(long id, GeoPoint place) {
            nodes.add(id);
            return this;
        }

        @Override
        public RoadSink way(RoadWay way) {
            ways.add(way);
            return this;
        }

        @Override
        public RoadSink restriction(TurnRestriction restriction) {
            restrictions.add(restriction);
            return this;
        }
    }
}
