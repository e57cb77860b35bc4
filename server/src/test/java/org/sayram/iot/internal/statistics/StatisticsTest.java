package org.sayram.iot.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.identity.Area;
import org.sayram.iot.internal.statistics.PastAlarms.Point;
import org.sayram.iot.internal.statistics.PastAlarms.Row;
import org.sayram.iot.internal.statistics.PastAlarms.Terminal;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** Every figure is what a person would count from the rows, and the lists behind it show exactly those rows. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class StatisticsTest {
    private static final ZoneId PREFECTURE = ZoneId.of("Asia/Shanghai");
    private static final Duration PERIOD = Duration.ofDays(30);

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatisticsCount count;

    private Browser.Answer ask(String query) {
        return new Browser(port).demonstration("hewu01").get("/api/iot/statistics?" + query);
    }

    private static String period(Instant from) {
        return "&from=" + from + "&until=" + from.plus(PERIOD);
    }

    private static JsonNode group(JsonNode statistics, String key) {
        return statistics
                .path("groups")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group " + key + " in " + statistics));
    }

    @Test
    void countsAlarmsVerdictsAndTimesOfAPeriodAndOfTheOneBefore() {
        var past = new PastAlarms(jdbc, "exercise-by-hand");
        Instant from = Instant.parse("2011-03-01T00:00:00Z");
        Terminal terminal = past.terminals().getFirst();
        Point point = past.points(terminal).getFirst();
        past.add(Row.fire(terminal, point, from, "confirmed", 10, 60, 61));
        past.add(Row.fire(terminal, point, from.plusSeconds(1), "false", 20, 30, null));
        past.add(Row.fire(terminal, point, from.plusSeconds(2), "false", 40, 50, null));
        past.add(Row.fire(terminal, point, from.plusSeconds(3), "test", 30, 40, null));
        past.add(Row.fire(terminal, point, from.plusSeconds(4), null, null, null, null));
        past.add(Row.fire(
                terminal, point, from.plusSeconds(5), "confirmed", null, 100, 103)); // by a rule, nobody took it
        past.add(Row.condition("fault", terminal, point, from.plusSeconds(6), 60));
        past.add(Row.condition("link-lost", terminal, Point.TERMINAL, from.plusSeconds(7), 60));
        past.add(Row.fire(terminal, point, from.minusSeconds(1), "confirmed", 5, 6, 6));
        past.add(Row.fire(terminal, point, from.plus(PERIOD), "false", 5, 6, null)); // the first moment outside

        JsonNode statistics = ask("world=exercise-by-hand" + period(from)).json();
        JsonNode alarms = group(statistics, terminal.county()).path("now").path("alarms");
        assertThat(alarms).isEqualTo(statistics.path("whole").path("now").path("alarms"));
        assertThat(alarms.path("alarms").asInt()).isEqualTo(8);
        assertThat(alarms.path("fires").asInt()).isEqualTo(6);
        assertThat(alarms.path("faults").asInt()).isEqualTo(1);
        assertThat(alarms.path("links").asInt()).isEqualTo(1);
        assertThat(alarms.path("confirmed").asInt()).isEqualTo(2);
        assertThat(alarms.path("falseAlarms").asInt()).isEqualTo(2);
        assertThat(alarms.path("tests").asInt()).isEqualTo(1);
        assertThat(alarms.path("unjudged").asInt()).isEqualTo(1);
        assertThat(alarms.path("falseRate").asDouble()).isEqualTo(0.5);
        // 10, 20, 30, 40, 100
        assertThat(alarms.path("acted").path("count").asInt()).isEqualTo(5);
        assertThat(alarms.path("acted").path("median").asDouble()).isEqualTo(30.0);
        assertThat(alarms.path("acted").path("p90").asDouble()).isCloseTo(76.0, within(1e-9));
        // 60, 100
        assertThat(alarms.path("judgedReal").path("median").asDouble()).isEqualTo(80.0);
        // 1, 3
        assertThat(alarms.path("queued").path("median").asDouble()).isEqualTo(2.0);
        assertThat(alarms.path("queued").path("p90").asDouble()).isCloseTo(2.8, within(1e-9));

        JsonNode before = group(statistics, terminal.county()).path("before").path("alarms");
        assertThat(before.path("fires").asInt()).isEqualTo(1);
        assertThat(before.path("falseRate").asDouble()).isZero();
        assertThat(statistics.path("before").asString()).isEqualTo("2011-01-30T00:00:00Z");
    }

    @Test
    void saysNothingAboutRatesAndTimesOfAPeriodWithoutAlarms() {
        JsonNode statistics = ask("world=exercise-calm" + period(Instant.parse("2001-01-01T00:00:00Z")))
                .json();
        JsonNode figures = statistics.path("whole").path("now");
        assertThat(figures.path("alarms").path("alarms").asInt()).isZero();
        assertThat(figures.path("alarms").path("falseRate").isNull()).isTrue();
        assertThat(figures.path("alarms").path("acted").path("median").isNull()).isTrue();
        assertThat(figures.path("alarms").path("queued").path("p90").isNull()).isTrue();
        assertThat(figures.path("duty").path("passRate").isNull()).isTrue();
        assertThat(figures.path("inOrder").path("pointsRate").asDouble()).isEqualTo(1.0);
        var nobody = new StatisticsStore.Scope(
                new World("exercise-calm"),
                GroupedBy.MAINTAINER,
                null,
                Area.of(List.of("000000")),
                Instant.parse("2001-01-01T00:00:00Z"),
                Instant.parse("2001-02-01T00:00:00Z"));
        Statistics empty = count.count(nobody, Instant.now(), Locale.CHINESE);
        assertThat(empty.groups()).isEmpty();
        assertThat(empty.whole().now().inOrder()).isEqualTo(Figures.InOrder.NONE);
        assertThat(empty.whole().now().inOrder().pointsRate()).isNull();
    }

    @Test
    void countsWhatIsInOrderAtTheEndOfEachPeriod() {
        var past = new PastAlarms(jdbc, "exercise-in-order");
        Instant from = Instant.parse("2012-03-01T00:00:00Z");
        Terminal terminal = past.terminals().get(3);
        List<Point> points = past.points(terminal);
        // Open at the end: one point twice, the terminal itself; over before the end: another point; silence of a third
        // at the begin.
        past.add(Row.condition("fault", terminal, points.get(0), from.plusSeconds(10), null));
        past.add(Row.condition("shielded", terminal, points.get(0), from.plusSeconds(20), null));
        past.add(Row.condition("fault", terminal, Point.TERMINAL, from.plusSeconds(30), null));
        past.add(Row.condition("fault", terminal, points.get(1), from.plusSeconds(40), 100));
        past.add(Row.condition("silent", terminal, points.get(2), from.minusSeconds(10), 20));
        past.add(Row.condition("supervisory", terminal, points.get(3), from.plusSeconds(50), null));
        past.add(Row.condition(
                "fault", terminal, points.get(4), from.plus(PERIOD).plusSeconds(1), null));

        JsonNode statistics =
                ask("world=exercise-in-order&by=maker" + period(from)).json();
        JsonNode group = group(statistics, terminal.maker());
        assertBroken(group.path("now").path("inOrder"), 1, 1);
        assertBroken(group.path("before").path("inOrder"), 1, 0);
        assertBroken(statistics.path("whole").path("now").path("inOrder"), 1, 1);
        long all = jdbc.sql("select count(*) from iot.point").query(Long.class).single();
        assertThat(statistics
                        .path("whole")
                        .path("now")
                        .path("inOrder")
                        .path("points")
                        .asLong())
                .isEqualTo(all);
        assertThat(statistics
                        .path("whole")
                        .path("now")
                        .path("inOrder")
                        .path("pointsRate")
                        .asDouble())
                .isCloseTo((all - 1.0) / all, within(1e-12));

        JsonNode rows = new Browser(port)
                .demonstration("hewu01")
                .get("/api/iot/conditions?world=exercise-in-order&state=all&kind=out-of-order&by=maker&key="
                        + encoded(terminal.maker()) + "&at=" + from.plus(PERIOD))
                .json();
        assertThat(rows.path("total").asInt())
                .as("two of one point, one of the terminal")
                .isEqualTo(3);
    }

    private static void assertBroken(JsonNode inOrder, int points, int terminals) {
        assertThat(inOrder.path("points").asLong()
                        - inOrder.path("pointsInOrder").asLong())
                .isEqualTo(points);
        assertThat(inOrder.path("terminals").asLong()
                        - inOrder.path("terminalsInOrder").asLong())
                .isEqualTo(terminals);
    }

    @Test
    void countsDutyChecksByWhoMaintainedTheTerminalThatDay() {
        var past = new PastAlarms(jdbc, "exercise-duty");
        Instant from = Instant.parse("2013-03-01T00:00:00Z");
        Terminal terminal = past.terminals().get(5);
        past.contract("维保甲（虚构）", terminal, LocalDate.of(2013, 1, 1), LocalDate.of(2013, 3, 10));
        past.contract("维保乙（虚构）", terminal, LocalDate.of(2013, 3, 11), LocalDate.of(2013, 12, 31));
        past.dutyCheck(terminal, Instant.parse("2013-03-10T15:59:59Z"), "answered"); // the last second of the 10th
        past.dutyCheck(terminal, Instant.parse("2013-03-10T16:00:00Z"), "missed");
        past.dutyCheck(terminal, Instant.parse("2013-03-12T00:00:00Z"), "unreachable");
        past.dutyCheck(terminal, Instant.parse("2013-03-12T00:00:01Z"), "waiting"); // not decided, not counted
        JsonNode statistics = ask("world=live&by=maintainer" + period(from)).json();
        JsonNode first = group(statistics, "维保甲（虚构）").path("now").path("duty");
        JsonNode second = group(statistics, "维保乙（虚构）").path("now").path("duty");
        assertThat(first.path("passRate").asDouble()).isEqualTo(1.0);
        assertThat(second.path("passRate").asDouble()).isZero();
        assertThat(second.path("unreachable").asInt()).isEqualTo(1);
        assertThat(statistics
                        .path("whole")
                        .path("now")
                        .path("duty")
                        .path("passRate")
                        .asDouble())
                .isEqualTo(0.5);
        assertThat(total("/api/iot/duty-checks?state=missed&by=maintainer&key=" + encoded("维保乙（虚构）") + period(from)))
                .isEqualTo(1);
        assertThat(total("/api/iot/duty-checks?state=missed&by=maintainer&key=" + encoded("维保甲（虚构）") + period(from)))
                .isZero();
        var today = LocalDate.now(PREFECTURE);
        past.contract("维保丙（虚构）", terminal, today.minusDays(1), today.plusDays(1));
        assertThat(total("/api/iot/terminals?by=maintainer&key=" + encoded("维保丙（虚构）")))
                .isEqualTo(1);
        assertThat(total("/api/iot/terminals?by=maintainer&key=" + encoded("维保乙（虚构）")))
                .as("its contract has ended")
                .isZero();
        JsonNode kinds = ask("world=live&by=kind" + period(from)).json();
        assertThat(group(kinds, "-1").path("now").path("duty").path("missed").asInt())
                .isEqualTo(1);
    }

    private long total(String path) {
        Browser.Answer answer = new Browser(port).demonstration("hewu01").get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("total").asLong();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Random rows, counted by a plain loop: the groups, the whole, and the lists that a figure opens. */
    @ParameterizedTest
    @EnumSource(GroupedBy.class)
    void saysWhatAPlainCountSaysAndOpensTheVeryRows(GroupedBy by) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String world = "exercise-oracle-" + by.word();
        var past = new PastAlarms(jdbc, world);
        Instant from = Instant.parse("2014-03-01T00:00:00Z").plus(Duration.ofDays(400L * by.ordinal()));
        List<Terminal> terminals =
                past.terminals().stream().filter(one -> random.nextInt(8) == 0).toList();
        Map<String, String> maintainers = contracts(past, terminals, from, random);
        List<Row> rows = new ArrayList<>();
        for (int one = 0; one < 300; one++) {
            Row row = randomRow(past, terminals.get(random.nextInt(terminals.size())), from, random);
            past.add(row);
            rows.add(row);
        }
        Function<Row, String> key = row -> switch (by) {
            case COUNTY -> row.terminal().county();
            case KIND -> Integer.toString(row.point().systemType());
            case MAKER -> row.terminal().maker();
            case MAINTAINER -> maintainers.getOrDefault(maintainerKey(row, from), "");
        };
        List<Row> inside = rows.stream()
                .filter(row -> !row.raisedAt().isBefore(from) && row.raisedAt().isBefore(from.plus(PERIOD)))
                .toList();
        Map<String, List<Row>> groups = new TreeMap<>();
        inside.forEach(row -> groups.computeIfAbsent(key.apply(row), name -> new ArrayList<>())
                .add(row));

        JsonNode statistics =
                ask("world=" + world + "&by=" + by.word() + period(from)).json();
        groups.forEach((name, expected) -> assertAlarms(
                group(statistics, name).path("now").path("alarms"), expected, by + " " + name + " seed " + seed));
        assertAlarms(statistics.path("whole").path("now").path("alarms"), inside, "whole, seed " + seed);
        assertSums(statistics, "seed " + seed);
        groups.forEach((name, expected) -> {
            String rest = "&world=" + world + "&by=" + by.word() + "&key=" + encoded(name) + period(from);
            assertThat(total("/api/iot/alarms?state=all&kind=fire&verdict=false" + rest))
                    .as("%s %s seed %d", by, name, seed)
                    .isEqualTo(many(expected, row -> "false".equals(row.verdict())));
            assertThat(total("/api/iot/alarms?state=all&kind=fire&verdict=none" + rest))
                    .as("%s %s seed %d", by, name, seed)
                    .isEqualTo(many(expected, row -> row.kind().equals("fire") && row.verdict() == null));
            assertThat(total("/api/iot/alarms?state=all" + rest))
                    .as("%s %s seed %d", by, name, seed)
                    .isEqualTo(expected.size());
        });
    }

    /** The first half of the period one company, then another; some terminals have none. */
    private static Map<String, String> contracts(
            PastAlarms past, List<Terminal> terminals, Instant from, Random random) {
        Map<String, String> maintainers = new TreeMap<>();
        LocalDate begin = LocalDate.ofInstant(from, PREFECTURE);
        for (Terminal terminal : terminals) {
            if (random.nextInt(4) > 0) {
                String first = "甲乙丙".charAt(random.nextInt(3)) + "维保（虚构）";
                String second = "甲乙丙".charAt(random.nextInt(3)) + "维保（虚构）";
                past.contract(first, terminal, begin.minusDays(100), begin.plusDays(9));
                past.contract(second, terminal, begin.plusDays(10), begin.plusDays(100));
                maintainers.put(terminal.id() + "/true", first);
                maintainers.put(terminal.id() + "/false", second);
            }
        }
        return maintainers;
    }

    private static String maintainerKey(Row row, Instant from) {
        LocalDate change = LocalDate.ofInstant(from, PREFECTURE).plusDays(10);
        return row.terminal().id() + "/"
                + LocalDate.ofInstant(row.raisedAt(), PREFECTURE).isBefore(change);
    }

    private static Row randomRow(PastAlarms past, Terminal terminal, Instant from, Random random) {
        List<Point> points = past.points(terminal);
        Point point = random.nextInt(5) == 0 ? Point.TERMINAL : points.get(random.nextInt(points.size()));
        Instant at = from.minus(PERIOD)
                .plusMillis(random.nextLong(PERIOD.multipliedBy(3).toMillis()));
        if (random.nextBoolean()) {
            String kind = List.of("fault", "shielded", "supervisory", "silent", "link-lost")
                    .get(random.nextInt(5));
            return Row.condition(kind, terminal, point, at, random.nextBoolean() ? null : random.nextInt(1, 4_000_000));
        }
        String verdict = List.of("confirmed", "false", "test", "none").get(random.nextInt(4));
        @Nullable Integer taken = random.nextInt(4) == 0 ? null : random.nextInt(1, 300);
        if (verdict.equals("none")) {
            return Row.fire(terminal, point, at, null, taken, null, null);
        }
        int judged = random.nextInt(300, 900);
        @Nullable
        Integer queued = verdict.equals("confirmed") && random.nextBoolean() ? judged + random.nextInt(5) : null;
        return Row.fire(terminal, point, at, verdict, taken, judged, queued);
    }

    private static long many(List<Row> rows, java.util.function.Predicate<Row> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private static void assertAlarms(JsonNode alarms, List<Row> rows, String what) {
        assertThat(alarms.path("alarms").asLong()).as(what).isEqualTo(rows.size());
        Map.of("fires", "fire", "faults", "fault", "shielded", "shielded", "silent", "silent", "links", "link-lost")
                .forEach((field, kind) -> assertThat(alarms.path(field).asLong())
                        .as("%s of %s", field, what)
                        .isEqualTo(many(rows, row -> row.kind().equals(kind))));
        long real = many(rows, row -> "confirmed".equals(row.verdict()));
        long wrong = many(rows, row -> "false".equals(row.verdict()));
        assertThat(alarms.path("confirmed").asLong()).as(what).isEqualTo(real);
        assertThat(alarms.path("falseAlarms").asLong()).as(what).isEqualTo(wrong);
        if (real + wrong == 0) {
            assertThat(alarms.path("falseRate").isNull()).as(what).isTrue();
        } else {
            assertThat(alarms.path("falseRate").asDouble())
                    .as(what)
                    .isCloseTo((double) wrong / (real + wrong), within(1e-12));
        }
        assertTimes(alarms.path("acted"), what, rows, row -> row.taken() != null ? row.taken() : row.judged());
        assertTimes(
                alarms.path("judgedReal"), what, rows, row -> "confirmed".equals(row.verdict()) ? row.judged() : null);
        assertTimes(
                alarms.path("queued"),
                what,
                rows,
                row -> row.queued() == null ? null : row.queued() - Objects.requireNonNull(row.judged()));
    }

    private static void assertTimes(
            JsonNode times, String what, List<Row> rows, Function<Row, @Nullable Integer> seconds) {
        List<Integer> sorted = rows.stream()
                .filter(row -> row.kind().equals("fire"))
                .map(seconds)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertThat(times.path("count").asInt()).as(what).isEqualTo(sorted.size());
        if (sorted.isEmpty()) {
            assertThat(times.path("median").isNull()).as(what).isTrue();
            return;
        }
        assertThat(times.path("median").asDouble()).as(what).isCloseTo(between(sorted, 0.5), within(1e-6));
        assertThat(times.path("p90").asDouble()).as(what).isCloseTo(between(sorted, 0.9), within(1e-6));
    }

    /** The value at a share of the way through sorted values, straight between two neighbours. */
    private static double between(List<Integer> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int low = (int) Math.floor(at);
        int high = (int) Math.ceil(at);
        return sorted.get(low) + (sorted.get(high) - sorted.get(low)) * (at - low);
    }

    /** Whatever is counted is in exactly one group. */
    private static void assertSums(JsonNode statistics, String what) {
        for (String period : List.of("now", "before")) {
            for (String part : List.of("alarms", "inOrder", "duty")) {
                JsonNode whole = statistics.path("whole").path(period).path(part);
                whole.propertyStream()
                        .filter(one -> one.getValue().isIntegralNumber())
                        .forEach(field -> {
                            ToLongFunction<JsonNode> value = group -> group.path(period)
                                    .path(part)
                                    .path(field.getKey())
                                    .asLong();
                            assertThat(statistics
                                            .path("groups")
                                            .valueStream()
                                            .mapToLong(value)
                                            .sum())
                                    .as("%s.%s.%s %s", period, part, field.getKey(), what)
                                    .isEqualTo(field.getValue().asLong());
                        });
            }
        }
    }

    @Test
    void showsAPersonTheirAreaOnly() {
        var past = new PastAlarms(jdbc, "exercise-area");
        Instant from = Instant.parse("2019-03-01T00:00:00Z");
        Terminal mine = past.terminals().getFirst();
        Terminal other = past.terminals().stream()
                .filter(one -> !one.county().equals(mine.county()))
                .findFirst()
                .orElseThrow();
        past.add(Row.fire(mine, past.points(mine).getFirst(), from, null, null, null, null));
        past.add(Row.fire(other, past.points(other).getFirst(), from, null, null, null, null));
        past.dutyCheck(other, from, "missed");
        var scope = new StatisticsStore.Scope(
                new World("exercise-area"),
                GroupedBy.COUNTY,
                null,
                Area.of(List.of(mine.county())),
                from,
                from.plus(PERIOD));
        Statistics statistics = count.count(scope, Instant.now(), Locale.ENGLISH);
        assertThat(statistics.groups()).extracting(Statistics.Group::key).containsExactly(mine.county());
        assertThat(statistics.whole().now().alarms().fires()).isEqualTo(1);
        assertThat(statistics.whole().now().duty().missed()).isZero();
    }

    @Test
    void exportsEachGroupWithItsPeriodAndTheOneBefore() throws IOException {
        Browser.Answer answer = ask("world=live&by=county&format=xlsx");
        assertThat(answer.status()).isEqualTo(200);
        int groups = ask("world=live&by=county").json().path("groups").size();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2 * groups + 2);
            assertThat(book.getSheetAt(0).getRow(0).getCell(14).getStringCellValue())
                    .isEqualTo("误报率");
        }
    }

    @Test
    void namesWhatIsWrongWithGroupingAndPeriod() {
        assertThat(ask("world=live&by=colour").problem()).isEqualTo("/problems/iot/grouping-invalid");
        assertThat(ask("world=live&by=colour").json().path("detail").asString())
                .contains("colour")
                .contains("maintainer");
        assertThat(ask("world=live&from=2020-02-01T00:00:00Z&until=2020-01-01T00:00:00Z")
                        .problem())
                .isEqualTo("/problems/iot/statistics-period-invalid");
        assertThat(ask("world=live&from=yesterday").status()).isEqualTo(400);
        assertThat(new Browser(port)
                        .demonstration("hewu01")
                        .get("/api/iot/alarms?world=live&by=colour&key=red")
                        .status())
                .isEqualTo(400);
    }
}
