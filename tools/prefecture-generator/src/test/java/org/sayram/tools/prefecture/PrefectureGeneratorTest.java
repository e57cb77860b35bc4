package org.sayram.tools.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayram.kernel.code.VehicleTypes;

class PrefectureGeneratorTest {
    private static final List<String> TABLES = List.of(
            "counties.csv",
            "places.csv",
            "stations.csv",
            "vehicles.csv",
            "crews.csv",
            "water_sources.csv",
            "premises.csv",
            "buildings.csv",
            "terminals.csv",
            "systems.csv",
            "points.csv",
            "partners.csv");

    @TempDir
    static Path folder;

    static GeneratedPrefecture made;

    @BeforeAll
    static void generate() throws IOException {
        made = new GeneratedPrefecture(folder);
    }

    @Test
    void makesExactlyTheCommittedFiles() throws IOException {
        assertThat(GeneratedPrefecture.files(folder))
                .isEqualTo(GeneratedPrefecture.files(GeneratedPrefecture.COMMITTED));
        for (String file : GeneratedPrefecture.files(folder)) {
            assertThat(Files.mismatch(folder.resolve(file), GeneratedPrefecture.COMMITTED.resolve(file)))
                    .as("first differing byte of %s; run the generator and commit what it writes", file)
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "water_sources.csv,kind,hydrant,714",
        "water_sources.csv,kind,water-crane,34",
        "stations.csv,class,micro-station,615",
        "stations.csv,class,full-time-team,5",
        "stations.csv,class,volunteer-team,10",
        "stations.csv,status,planned,2",
    })
    void countsWhatThePlanCounts(String table, String column, String value, int count) {
        assertThat(made.table(table, column, value)).hasSize(count);
    }

    @Test
    void hasTheFiveStationsOfTodayAndTheTwoPlanned() {
        Set<String> national = Set.of("special-service", "first-class", "second-class", "small");
        Map<String, Long> byStatus = made.table("stations.csv").stream()
                .filter(row -> national.contains(row.text("class")))
                .collect(Collectors.groupingBy(row -> row.text("status"), Collectors.counting()));
        assertThat(byStatus).isEqualTo(Map.of("existing", 5L, "planned", 2L));
    }

    @Test
    void hasAboutThreeHundredPremisesAndFifteenThousandPoints() {
        assertThat(made.table("premises.csv").size()).isBetween(280, 340);
        assertThat(made.table("points.csv").size()).isBetween(14_000, 16_000);
        assertThat(made.table("vehicles.csv").size()).isBetween(60, 80);
    }

    @ParameterizedTest
    @CsvSource({
        "vehicles.csv,station_id,stations.csv,id",
        "crews.csv,vehicle_id,vehicles.csv,id",
        "buildings.csv,premises_id,premises.csv,id",
        "terminals.csv,premises_id,premises.csv,id",
        "terminals.csv,premises_name,premises.csv,name",
        "systems.csv,terminal_id,terminals.csv,id",
        "systems.csv,premises_id,premises.csv,id",
        "points.csv,terminal_id,terminals.csv,id",
        "places.csv,county,counties.csv,code",
        "stations.csv,county,counties.csv,code",
        "stations.csv,township,places.csv,name",
        "vehicles.csv,county,counties.csv,code",
        "water_sources.csv,county,counties.csv,code",
        "water_sources.csv,township,places.csv,name",
        "premises.csv,county,counties.csv,code",
        "premises.csv,township,places.csv,name",
        "terminals.csv,county,counties.csv,code",
        "partners.csv,county,counties.csv,code",
    })
    void everyReferenceResolves(String from, String column, String to, String key) {
        assertThat(made.column(to, key)).containsAll(made.column(from, column));
    }

    @Test
    void everyPointBelongsToASystemOfItsTerminal() {
        Set<String> systems = made.table("systems.csv").stream()
                .map(row -> row.text("terminal_id") + "/" + row.text("system_type") + "/" + row.text("system_address"))
                .collect(Collectors.toSet());
        assertThat(made.table("points.csv"))
                .allMatch(row -> systems.contains(
                        row.text("terminal_id") + "/" + row.text("system_type") + "/" + row.text("system_address")));
    }

    @Test
    void idsAndWireAddressesAreUnique() {
        for (String table : TABLES) {
            String key = table.equals("counties.csv") ? "code" : "id";
            assertThat(made.table(table).stream().map(row -> row.text(key)))
                    .as(table)
                    .doesNotHaveDuplicates();
        }
        assertThat(made.table("premises.csv").stream().map(row -> row.text("name")))
                .doesNotHaveDuplicates();
        assertThat(made.table("vehicles.csv").stream().map(row -> row.text("name")))
                .doesNotHaveDuplicates();
        assertThat(made.table("vehicles.csv").stream().map(row -> row.text("call_sign")))
                .doesNotHaveDuplicates();
        assertThat(made.table("terminals.csv").stream().map(row -> Long.parseLong(row.text("address"))))
                .doesNotHaveDuplicates()
                .allMatch(address -> address > 0 && address < 1L << 48);
        assertThat(made.table("points.csv").stream()
                        .map(row -> row.text("terminal_id") + "/" + row.text("system_type") + "/"
                                + row.text("system_address") + "/" + row.text("component_address")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPointFitsTheFieldsOfAComponentStatus() {
        Charset wire = Charset.forName("GB18030");
        assertThat(made.table("points.csv")).allSatisfy(row -> {
            assertThat(row.text("description").getBytes(wire)).hasSizeLessThanOrEqualTo(31);
            assertThat(Long.parseLong(row.text("component_address"))).isBetween(1L, (1L << 32) - 1);
            assertThat(row.whole("component_type")).isBetween(0, 255);
            assertThat(row.whole("normal_interval_seconds")).isPositive();
        });
    }

    @Test
    void theZoneLiesInTheWordThatTheTerminalSays() {
        Map<String, String> orders = made.table("terminals.csv").stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("zone_point_order")));
        assertThat(new HashSet<>(orders.values())).containsExactlyInAnyOrder("point-low", "zone-low");
        assertThat(made.table("points.csv")).allSatisfy(row -> {
            long address = Long.parseLong(row.text("component_address"));
            boolean low = "zone-low".equals(orders.get(row.text("terminal_id")));
            assertThat(low ? address & 0xffff : address >> 16).isEqualTo(row.whole("zone"));
        });
    }

    @Test
    void everyVehicleIsOfAKnownTypeAndCanBeCrewed() {
        Set<String> known = VehicleTypes.standard().listEntries().stream()
                .map(entry -> entry.type().code())
                .collect(Collectors.toSet());
        assertThat(made.table("vehicles.csv")).allSatisfy(row -> {
            assertThat(row.text("type_code")).isIn(known);
            assertThat(row.whole("crew")).isGreaterThanOrEqualTo(row.whole("crew_minimum"));
        });
    }

    @Test
    void everyRowSaysWhetherItIsMadeUp() {
        for (String table : TABLES) {
            assertThat(made.column(table, "made_up")).as(table).isSubsetOf("true", "false");
        }
        assertThat(made.table("premises.csv"))
                .allMatch(row -> row.truth("made_up") && row.text("name").endsWith("（示意）"));
        assertThat(made.table("stations.csv", "made_up", "false"))
                .allMatch(row -> row.text("source").startsWith("ENT-0"));
    }

    /** Mobile numbers, numbers with an area code, service numbers: nothing that could be dialled. */
    @Test
    void holdsNoTelephoneNumber() {
        Pattern number = Pattern.compile(
                "(?<![0-9.])(1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8}|[48]00-?[0-9]{3}-?[0-9]{4})(?![0-9])");
        for (String table : List.of("stations.csv", "premises.csv", "partners.csv", "vehicles.csv", "crews.csv")) {
            assertThat(number.matcher(made.text(table)).results().map(match -> match.group()))
                    .as(table)
                    .isEmpty();
        }
        assertThat(made.column("premises.csv", "contact_masked")).containsExactly("0909-×××");
        assertThat(made.column("partners.csv", "duty_phone_masked")).containsExactly("0909-×××");
    }

    @Test
    void liesInsideTheWindowOfThePrefecture() {
        for (String table : List.of(
                "counties.csv", "places.csv", "stations.csv", "water_sources.csv", "premises.csv", "roads/nodes.csv")) {
            assertThat(made.table(table)).as(table).allSatisfy(row -> {
                assertThat(row.decimal("longitude")).isBetween(79.8, 83.9);
                assertThat(row.decimal("latitude")).isBetween(43.9, 45.5);
            });
        }
    }

    @Test
    void staysBelowSixMegabytes() throws IOException {
        long bytes = 0;
        for (String file : GeneratedPrefecture.files(folder)) {
            bytes += Files.size(folder.resolve(file));
        }
        assertThat(bytes).isBetween(500_000L, 6_000_000L);
    }
}
