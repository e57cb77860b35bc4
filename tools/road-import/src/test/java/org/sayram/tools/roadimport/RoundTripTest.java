package org.sayram.tools.roadimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.RoadSink;
import org.sayram.routing.RoadWay;
import org.sayram.routing.TurnRestriction;

/** The demonstration roads written as an extract and imported again are the demonstration roads. */
class RoundTripTest {
    private static final Path DEMONSTRATION = Path.of("../../samples/prefecture/roads");

    @TempDir
    Path folder;

    @Test
    void theDemonstrationRoadsComeBackUnchanged() throws Exception {
        Path extract = folder.resolve("demonstration.osm");
        try (OsmXmlWriter writer = new OsmXmlWriter(extract)) {
            RoadNetworkReader.readInto(DEMONSTRATION, writer);
        }
        new RoadImport(line -> {}, Clock.systemUTC()).importRoads(extract, folder.resolve("roads"));
        Contents before = Contents.of(DEMONSTRATION);
        Contents after = Contents.of(folder.resolve("roads"));
        assertThat(before.ways).isNotEmpty();
        assertThat(after.ways).isEqualTo(before.ways);
        assertThat(after.restrictions).isEqualTo(before.restrictions);
        assertThat(before.nodes).containsAll(after.nodes);
    }

    private static final class Contents implements RoadSink {
        private final List<String> nodes = new ArrayList<>();
        private final List<RoadWay> ways = new ArrayList<>();
        private final List<TurnRestriction> restrictions = new ArrayList<>();

        static Contents of(Path folder) throws IOException {
            Contents contents = new Contents();
            RoadNetworkReader.readInto(folder, contents);
            return contents;
        }

        @Override
        public RoadSink node(long id, GeoPoint place) {
            nodes.add(id + " " + place);
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
