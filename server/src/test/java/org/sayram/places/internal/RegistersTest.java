package org.sayram.places.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.ServerTest;
import org.sayram.forces.Forces;
import org.sayram.forces.Station;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;
import org.sayram.map.MapBox;
import org.sayram.map.MapLayer;
import org.sayram.places.Places;
import org.sayram.shared.PageRequest;
import org.sayram.shared.register.RegisterFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registers of the demonstration prefecture on a real PostgreSQL. */
@ServerTest
class RegistersTest {
    private static final PageRequest FIRST_PAGE = new PageRequest(0, 50, null, false);
    private static final GeoPoint BOLE = new GeoPoint(82.07, 44.90);

    @Autowired
    private PlacesStore places;

    @Autowired
    private Forces forces;

    @Autowired
    private List<MapLayer> layers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsTheHydrantsAndStationsThatThePlanCounts() {
        assertThat(count("places.water_source where kind = 'hydrant'")).isEqualTo(714);
        assertThat(forces.listStations().stream()
                        .filter(RegistersTest::isCityStation)
                        .filter(Station::isExisting))
                .hasSize(5);
        assertThat(forces.listStations().stream()
                        .filter(RegistersTest::isCityStation)
                        .filter(one -> !one.isExisting()))
                .hasSize(2);
        assertThat(forces.listStations().stream()
                        .filter(one -> one.stationClass().equals("micro-station")))
                .hasSize(615);
    }

    private static boolean isCityStation(Station station) {
        return List.of("special-service", "first-class", "second-class", "small")
                .contains(station.stationClass());
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    @Test
    void sendsNoUnitOfAStationThatIsOnlyPlanned() {
        assertThat(forces.listUnits())
                .isNotEmpty()
                .allMatch(unit -> unit.station().isExisting());
    }

    @Test
    void findsPremisesByNameAndByTheFirstLettersOfItsPinyin() {
        PlacesStore.Found byName = places.search("棉业", 5).getFirst();
        assertThat(byName.kind()).isEqualTo("premises");
        String initials = PinyinInitials.of(byName.name());
        assertThat(places.search(initials, 20))
                .extracting(PlacesStore.Found::id)
                .contains(byName.id());
    }

    @Test
    void takesTheWildcardsOfAFilterAsLetters() {
        var filter = new PlacesStore.PremisesFilter("\\%", null, null);
        assertThat(places.listPremises(filter, FIRST_PAGE)).isEmpty();
    }

    @Test
    void listsWaterNearestFirstAndNoneBeyondTheDistance() {
        List<Places.NearWater> near = places.listWaterNear(BOLE, Metres.of(3000), 100);
        assertThat(near).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparing(Places.NearWater::distance));
        assertThat(near).allMatch(water -> water.distance().compareTo(Metres.of(3000)) <= 0);
        long within = places.listWaterIn(-180, -90, 180, 90).stream()
                .filter(source -> BOLE.distanceTo(source.position()).compareTo(Metres.of(3000)) <= 0)
                .count();
        assertThat(near).hasSize((int) Math.min(100, within));
    }

    @Test
    void knowsTheCountyOfAPlace() {
        assertThat(places.findCountyOf(BOLE).orElseThrow().code()).isEqualTo("652701");
    }

    @Test
    void showsOnALayerOnlyWhatLiesInTheBox() {
        MapLayer water = layers.stream()
                .filter(layer -> layer.id().equals("places.water"))
                .findFirst()
                .orElseThrow();
        var box = new MapBox(82.0, 44.8, 82.2, 45.0);
        assertThat(water.featuresIn(box))
                .isNotEmpty()
                .allMatch(feature -> feature.position().longitude() >= 82.0
                        && feature.position().latitude() <= 45.0);
        assertThat(water.featuresIn(new MapBox(10, 10, 11, 11))).isEmpty();
    }

    @Test
    void namesFileRecordColumnAndValueOfABadRegister(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("stations.csv"), "id,turnout_seconds\nst-1,soon\n");
        var row = new RegisterFolder(folder).rows("stations.csv").getFirst();
        assertThatThrownBy(() -> row.whole("turnout_seconds"))
                .hasMessage("stations.csv, record 1, column turnout_seconds: 'soon' is not a whole number");
        assertThatThrownBy(() -> row.text("name")).hasMessage("stations.csv has no column 'name'");
    }
}
