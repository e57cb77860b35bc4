package org.sayram.iot.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whatever was rolled up and whatever came late, a chart says what a plain count of the very same readings says. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class ReadingsTest {
    private static final int DAYS = 4;
    /** Ahead of the real clock, so that the worker of the server itself leaves these hours alone. */
    private static final Instant BEGIN = ReadingTimes.hourOf(Instant.now()).plus(20, ChronoUnit.DAYS);

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private RollupStore rollup;

    @Autowired
    private ReadingChart chart;

    @Autowired
    private ReadingSettings settings;

    @Autowired
    private TransactionTemplate transactions;

    private long address;
    private final List<Reading> all = new ArrayList<>();

    private record Reading(ReadingPoint point, Instant at, int value) {}

    private ReadingPoint point(int component) {
        return new ReadingPoint(address, 11, 1, 96, component, 4);
    }

    @BeforeEach
    void startEmpty() {
        address = jdbc.sql("select address from iot.terminal where id = 'tm-0050'")
                .query(Long.class)
                .single();
        List.of("reading_rollup", "reading_hour", "reading_day", "latest_reading")
                .forEach(table -> jdbc.sql("delete from iot." + table).update());
        rollup.begin(BEGIN);
        LongStream.rangeClosed(-1, DAYS + 2)
                .forEach(day -> jdbc.sql("select iot.open_day(?)")
                        .param(Date.valueOf(
                                BEGIN.atZone(ZoneOffset.UTC).toLocalDate().plusDays(day)))
                        .query((row, number) -> day)
                        .single());
    }

    /** Each test has points of its own: history cannot be emptied. */
    private void report(Random random, int component, int many, Instant from, Duration within) {
        List<Reading> readings = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            Instant at = from.plusMillis(random.nextLong(within.toMillis()));
            readings.add(new Reading(point(component), at, random.nextInt(-50, 32_000)));
        }
        batches.batchUpdate("""
                insert into iot.signal (received_at, address, kind, system_type, system_address, component_type, component_address,
                    code, value, description) values (?, ?, 3, 11, 1, 96, ?, 4, ?, '')
                """, readings, 500, (statement, reading) -> {
            statement.setTimestamp(1, Timestamp.from(reading.at()));
            statement.setLong(2, address);
            statement.setLong(3, component);
            statement.setInt(4, reading.value());
        });
        jdbc.sql("""
                insert into iot.latest_reading values (?, 11, 1, 96, ?, 4, ?, null, ?) on conflict do nothing
                """)
                .params(
                        address,
                        component,
                        readings.getLast().value(),
                        Timestamp.from(readings.getLast().at()))
                .update();
        all.addAll(readings);
    }

    private void rollAt(Instant now) {
        new ReadingRollup(rollup, transactions, settings, Clock.fixed(now, ZoneOffset.UTC)).roll();
    }

    /** The plain twin: every reading is put into its step one after the other. */
    private List<ReadingSpan> twin(ReadingPoint point, ReadingChart.Drawn drawn) {
        Map<Instant, List<Reading>> steps = new TreeMap<>();
        for (Reading reading : all) {
            if (reading.point().equals(point)
                    && !reading.at().isBefore(drawn.from())
                    && reading.at().isBefore(drawn.until())) {
                long place = Duration.between(drawn.from(), reading.at()).dividedBy(drawn.step());
                steps.computeIfAbsent(drawn.from().plus(drawn.step().multipliedBy(place)), at -> new ArrayList<>())
                        .add(reading);
            }
        }
        return steps.entrySet().stream()
                .map(step -> span(step.getKey(), step.getValue()))
                .toList();
    }

    private static ReadingSpan span(Instant at, List<Reading> readings) {
        List<Reading> sorted = readings.stream()
                .sorted(Comparator.comparing(Reading::at).thenComparing(Reading::value))
                .toList();
        return new ReadingSpan(
                at,
                sorted.size(),
                sorted.stream().mapToInt(Reading::value).min().orElseThrow(),
                sorted.stream().mapToInt(Reading::value).max().orElseThrow(),
                sorted.stream().mapToLong(Reading::value).sum(),
                sorted.getLast().value(),
                sorted.getFirst().at(),
                sorted.getLast().at());
    }

    private void assertSameAsTwin(ReadingPoint point, Instant from, Instant until, int width, Instant now) {
        ReadingChart.Drawn drawn = chart.draw(point, from, until, width, now);
        assertThat(drawn.from()).isBeforeOrEqualTo(from);
        assertThat(drawn.until()).isAfterOrEqualTo(until);
        assertThat(drawn.spans()).hasSizeLessThanOrEqualTo(width);
        if (drawn.step().isZero()) {
            assertThat(drawn.spans())
                    .extracting(ReadingSpan::at)
                    .containsExactlyElementsOf(all.stream()
                            .filter(one -> one.point().equals(point)
                                    && !one.at().isBefore(from)
                                    && one.at().isBefore(until))
                            .map(Reading::at)
                            .sorted()
                            .toList());
        } else {
            assertThat(drawn.spans()).containsExactlyElementsOf(twin(point, drawn));
        }
    }

    @Test
    void saysWhatAPlainCountOfTheSameReadingsSays() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        report(random, 1, 3000, BEGIN, Duration.ofDays(DAYS));
        report(random, 2, 40, BEGIN, Duration.ofDays(DAYS));
        for (int hours = 5; hours <= DAYS * 24; hours += random.nextInt(1, 30)) {
            Instant now = BEGIN.plus(Duration.ofHours(hours));
            rollAt(now);
            for (int look = 0; look < 12; look++) {
                Instant from =
                        BEGIN.plusMillis(random.nextLong(Duration.ofDays(DAYS).toMillis()));
                // Every fourth period is so long that it is read from days.
                Duration length = Duration.ofMillis(random.nextLong(
                        1, Duration.ofDays(look % 4 == 0 ? 400 : 4).toMillis()));
                Instant begin = look % 4 == 0 ? from.minus(length) : from;
                assertSameAsTwin(point(1 + look % 2), begin, from.plus(length), random.nextInt(10, 900), now);
            }
        }
    }

    @Test
    void takesInWhatCameLateAndDoublesNothing() {
        var random = new Random(7);
        report(random, 3, 500, BEGIN, Duration.ofDays(2));
        Instant now = BEGIN.plus(Duration.ofHours(50));
        rollAt(now);
        report(random, 3, 50, BEGIN.plus(Duration.ofHours(30)), Duration.ofHours(10));
        rollAt(now.plus(Duration.ofHours(30)));
        Instant until = BEGIN.plus(Duration.ofDays(2));
        assertSameAsTwin(point(3), BEGIN, until.plusMillis(1), 500, now);
        assertSameAsTwin(point(3), BEGIN.minus(Duration.ofDays(100)), until, 500, now);
        // A crash between two steps, or two instances at once: the same hours are computed again and nothing changes.
        rollup.move(new RollupStore.Marks(BEGIN, BEGIN));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> rollAt(now));
        rollAt(now);
        other.join();
        rollAt(now);
        assertThat(rollup.find().orElseThrow().rolledUntil()).isEqualTo(BEGIN.plus(Duration.ofHours(49)));
        assertSameAsTwin(point(3), BEGIN, until.plusMillis(1), 500, now);
        assertSameAsTwin(point(3), BEGIN.minus(Duration.ofDays(100)), until, 500, now);
    }

    @Test
    void showsAPauseAsAGapWhereTheRegisterExpectsReadings() {
        Instant first = BEGIN;
        var spans = List.of(
                new ReadingSpan(first, 2, 1, 2, 3, 2, first.plusSeconds(10), first.plusSeconds(70)),
                new ReadingSpan(first, 1, 1, 1, 1, 1, first.plusSeconds(400), first.plusSeconds(400)));
        assertThat(ReadingChart.gaps(spans, first, first.plusSeconds(450), Duration.ofSeconds(180)))
                .containsExactly(new ReadingChart.Gap(first.plusSeconds(70), first.plusSeconds(400)));
        assertThat(ReadingChart.gaps(List.of(), first, first.plusSeconds(450), Duration.ofSeconds(180)))
                .isEmpty();
    }

    private static final String OF_POINT =
            "?terminal=tm-0050&systemType=11&systemAddress=1&componentType=96&componentAddress=4&analog=4";

    @Test
    void answersInPhysicalValuesAndAsAFile() {
        report(new Random(1), 4, 30, BEGIN, Duration.ofHours(10));
        String asked = OF_POINT + "&from=" + BEGIN + "&until=" + BEGIN.plus(Duration.ofHours(10));
        Browser browser = new Browser(port).demonstration("hewu01");
        JsonNode series = browser.get("/api/iot/readings" + asked).json();
        assertThat(series.path("unit").asString()).isEqualTo("MPa");
        assertThat(series.path("buckets").size()).isEqualTo(30);
        Reading earliest = all.stream().min(Comparator.comparing(Reading::at)).orElseThrow();
        assertThat(series.path("buckets").path(0).path("mean").asDouble()).isEqualTo(earliest.value() / 10.0);
        assertThat(series.path("latest").path("value").asDouble())
                .isEqualTo(all.getLast().value() / 10.0);
        assertThat(browser.get("/api/iot/terminals/tm-0050/readings")
                        .json()
                        .path("items")
                        .path(0)
                        .path("unit")
                        .asString())
                .isEqualTo("MPa");
        assertThat(browser.get("/api/iot/readings" + asked + "&format=xlsx").header("Content-Disposition"))
                .contains("readings.xlsx");
        assertThat(browser.get("/api/iot/readings" + asked + "&format=csv")
                        .text()
                        .lines())
                .hasSize(31)
                .first()
                .isEqualTo("at,min,mean,max,last,unit,count,last_at");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBeginsAndTooManyBuckets() {
        Browser browser = new Browser(port).demonstration("hewu01");
        assertThat(browser.get("/api/iot/readings" + OF_POINT + "&from=2026-02-01T00:00:00Z&until=2026-01-01T00:00:00Z")
                        .problem())
                .isEqualTo("/problems/iot/period-invalid");
        assertThat(browser.get("/api/iot/readings" + OF_POINT + "&width=5000").problem())
                .isEqualTo("/problems/iot/width-invalid");
    }
}
