package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.routing.RoadNetwork;
import org.sayram.routing.Season;
import org.sayram.shared.ProblemException;

class RoadsTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-07-01T04:00:00Z");

    @Test
    void namesTheFolderWhereItLooksWhenThereAreNoRoads() {
        var roads = new Roads(Sample.settings(folder), clock);

        assertThatThrownBy(roads::network).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(DispatchProblem.ROADS_MISSING);
            assertThat(refused.values()).containsEntry("folder", folder.toString());
        });
    }

    @Test
    void takesUpNewRoadsWhileTheProgramRuns() throws IOException {
        var roads = new Roads(Sample.settings(folder), clock);
        write("1,82.0,44.0\n2,82.1,44.0\n", "1,primary,,,no,,paved,false,1 2\n", 1_000);
        RoadNetwork first = roads.network();

        write(
                "1,82.0,44.0\n2,82.1,44.0\n3,82.2,44.0\n",
                "1,primary,,,no,,paved,false,1 2\n2,primary,,,no,,paved,false,2 3\n",
                2_000);
        assertThat(roads.network()).as("within ten seconds nobody looks again").isSameAs(first);
        clock.pass(Duration.ofSeconds(11));

        assertThat(roads.network().segments()).isEqualTo(2);
        clock.pass(Duration.ofSeconds(11));
        assertThat(roads.network()).as("unchanged files are not read again").isSameAs(roads.network());
    }

    @Test
    void staysWithTheRoadsItHasWhenNewOnesCannotBeRead() throws IOException {
        var roads = new Roads(Sample.settings(folder), clock);
        write("1,82.0,44.0\n2,82.1,44.0\n", "1,primary,,,no,,paved,false,1 2\n", 1_000);
        RoadNetwork first = roads.network();

        write("1,82.0,north\n", "1,primary,,,no,,paved,false,1 2\n", 2_000);
        clock.pass(Duration.ofSeconds(11));

        assertThat(roads.network()).isSameAs(first);
    }

    @Test
    void reckonsWithSnowInTheMonthsOfWinter() {
        var roads = new Roads(Sample.settings(folder), clock);
        assertThat(roads.conditions().season()).isEqualTo(Season.SUMMER);

        clock.pass(Duration.ofDays(184));
        assertThat(clock.instant()).isBefore(Instant.parse("2027-01-02T00:00:00Z"));
        assertThat(roads.conditions().season()).isEqualTo(Season.WINTER);
    }

    private void write(String nodes, String ways, long writtenAt) throws IOException {
        file("nodes.csv", "id,longitude,latitude\n" + nodes, writtenAt);
        file("ways.csv", "id,class,name,ref,oneway,max_speed_kmh,surface,synthetic,nodes\n" + ways, writtenAt);
        file("restrictions.csv", "kind,from_way,via_node,to_way\n", writtenAt);
    }

    private void file(String name, String text, long writtenAt) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(writtenAt));
    }
}
