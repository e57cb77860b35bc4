package org.sayram.tools.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.routing.ArrivalField;
import org.sayram.routing.FireVehicleProfile;
import org.sayram.routing.RoadConditions;
import org.sayram.routing.RoadNetworkReader;
import org.sayram.routing.Travel;

/** The routing engine takes the roads as they are and finds believable arrival times over them. */
class RoutingOverThePrefectureTest {
    @TempDir
    static Path folder;

    static GeneratedPrefecture made;
    static org.sayram.routing.RoadNetwork roads;

    @BeforeAll
    static void readTheRoads() throws IOException {
        made = new GeneratedPrefecture(folder);
        roads = RoadNetworkReader.read(folder.resolve("roads"));
    }

    @Test
    void leavesNothingOutAndNothingCutOff() {
        assertThat(roads.warnings()).isEmpty();
        assertThat(roads.forbiddenTurns()).isEqualTo(3);
        assertThat(roads.segmentsInMainPart()).isEqualTo(roads.segments());
    }

    @Test
    void everyTeamWithAVehicleReachesEveryPremisesByRoad() {
        List<GeoPoint> teams = made.table("stations.csv").stream()
                .filter(row -> !row.text("class").equals("micro-station"))
                .map(RoutingOverThePrefectureTest::point)
                .toList();
        for (FactRow premises : made.table("premises.csv")) {
            ArrivalField field = arrivalsAt(point(premises));
            assertThat(teams).as(premises.text("name")).allSatisfy(team -> {
                assertThat(field.from(team)).isInstanceOfSatisfying(Travel.Reached.class, reached -> {
                    assertThat(reached.estimated()).isFalse();
                    assertThat(reached.time()).isLessThan(Duration.ofHours(8));
                });
            });
        }
    }

    @Test
    void aStationIsQuicklyInItsOwnTownAndSlowlyInTheNext() {
        FactRow bole = made.table("stations.csv", "id", "st-bole-special").getFirst();
        FactRow jinghe = made.table("stations.csv", "id", "st-jinghe").getFirst();
        ArrivalField atJinghe = arrivalsAt(new GeoPoint(82.892, 44.606));
        assertThat(time(atJinghe, jinghe)).isLessThan(Duration.ofMinutes(4));
        assertThat(time(atJinghe, bole)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(180));
    }

    private static ArrivalField arrivalsAt(GeoPoint incident) {
        return roads.arrivalsAt(incident, FireVehicleProfile.PUMPER, RoadConditions.OPEN);
    }

    private static Duration time(ArrivalField field, FactRow station) {
        return ((Travel.Reached) field.from(point(station))).time();
    }

    private static GeoPoint point(FactRow row) {
        return new GeoPoint(row.decimal("longitude"), row.decimal("latitude"));
    }
}
