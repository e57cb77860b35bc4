package org.sayram.bench;

import static org.sayram.bench.Bench.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The chart of one point over one year, asked over HTTP, in a table of 20 million readings of 400 points; beside it the plain
 * group-by over the same signals. Readings are written by COPY into the real database with fsync on, then rolled up by the
 * platform's own worker.
 */
final class ReadingsBench {
    private static final double AIM_P95_MILLIS = 100;
    private static final int TERMINALS = 100;
    private static final int POINTS_OF_TERMINAL = 4;
    private static final int DAYS = 366;
    private static final int WIDTH = 800;
    private static final int WARM_UP = 50;
    private static final int TWIN_REQUESTS = 20;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final Duration ROLL_UP_PATIENCE = Duration.ofMinutes(6);

    private final Bench.Options options;
    private final Random random = new Random(26_875);
    private final Instant now = Instant.now();

    ReadingsBench(Bench.Options options) {
        this.options = options;
    }

    private record Terminal(String id, long address) {}

    boolean run() throws IOException, InterruptedException, SQLException {
        try (Platform platform = new Platform(options)) {
            platform.start();
            try (Connection connection = platform.connect()) {
                List<Terminal> terminals = terminals(connection);
                long begun = System.nanoTime();
                long rows = fill(connection, terminals);
                double fillSeconds = secondsSince(begun);
                begun = System.nanoTime();
                rollUp(connection);
                say(
                        "bench readings: %d readings of %d points over a year (fsync %s); COPY %.0f rows/s, rolled up in %.0f s (%.0f rows/s)",
                        rows,
                        terminals.size() * POINTS_OF_TERMINAL,
                        one(connection, "show fsync"),
                        rows / fillSeconds,
                        secondsSince(begun),
                        rows / secondsSince(begun));
                Latencies charts = asked(platform, terminals);
                return report(charts, twin(connection, terminals));
            }
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<Terminal> terminals(Connection connection) throws SQLException {
        List<Terminal> terminals = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, address from iot.terminal where protocol = 'gb26875' order by id limit "
                                + TERMINALS)) {
            while (rows.next()) {
                terminals.add(new Terminal(rows.getString("id"), rows.getLong("address")));
            }
        }
        return terminals;
    }

    /** One COPY a day, in the order of time as they would have come. */
    private long fill(Connection connection, List<Terminal> terminals) throws SQLException, IOException {
        int points = terminals.size() * POINTS_OF_TERMINAL;
        int ofDay = Math.ceilDiv(options.number("rows", 20_100_000), DAYS * points);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        long rows = 0;
        for (LocalDate day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
            one(connection, "select iot.open_day('" + day + "')");
            byte[] text = day(day, terminals, ofDay);
            rows += copy.copyIn(
                    "copy iot.signal (received_at, address, kind, system_type, system_address, component_type, component_address, code,"
                            + " value, description) from stdin",
                    new java.io.ByteArrayInputStream(text));
        }
        try (Statement statement = connection.createStatement()) {
            for (Terminal terminal : terminals) {
                statement.execute("insert into iot.latest_reading select " + terminal.address()
                        + ", 11, 1, 96, c, 4, 8, null, now() from generate_series(1, " + POINTS_OF_TERMINAL + ") c");
            }
        }
        return rows;
    }

    private byte[] day(LocalDate day, List<Terminal> terminals, int ofDay) {
        var text = new StringBuilder(terminals.size() * POINTS_OF_TERMINAL * ofDay * 64);
        long begin = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        for (int reading = 0; reading < ofDay; reading++) {
            Instant at = Instant.ofEpochSecond(begin + reading * SECONDS_OF_DAY / ofDay);
            for (Terminal terminal : terminals) {
                for (int point = 1; point <= POINTS_OF_TERMINAL && at.isBefore(now); point++) {
                    text.append(at).append('\t').append(terminal.address()).append("\t3\t11\t1\t96\t");
                    text.append(point)
                            .append("\t4\t")
                            .append(random.nextInt(2, 12))
                            .append("\t\n");
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The platform's own worker does it; this only waits. */
    private void rollUp(Connection connection) throws SQLException, InterruptedException, IOException {
        long begun = System.nanoTime();
        while (!"t"
                .equals(
                        one(
                                connection,
                                "select coalesce((select rolled_until > now() - interval '70 minutes' from iot.reading_rollup), false)"))) {
            if (System.nanoTime() - begun > ROLL_UP_PATIENCE.toNanos()) {
                throw new IOException("readings are not rolled up after " + ROLL_UP_PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(200);
        }
    }

    private Latencies asked(Platform platform, List<Terminal> terminals) throws IOException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        try (FeedClient client = new FeedClient(platform.webPort())) {
            for (int request = 0; request < WARM_UP + options.number("requests", 400); request++) {
                long taken = client.getMicros("/api/iot/readings?terminal="
                        + terminals.get(random.nextInt(terminals.size())).id()
                        + "&systemType=11&systemAddress=1&componentType=96&analog=4&componentAddress="
                        + random.nextInt(1, POINTS_OF_TERMINAL + 1) + "&width=" + WIDTH + "&from="
                        + now.minus(Duration.ofDays(365)));
                if (request >= WARM_UP) {
                    micros.add(taken);
                }
            }
        }
        return new Latencies(micros);
    }

    /** What a chart costs without roll-ups: the same point, year and number of buckets from the signals. */
    private Latencies twin(Connection connection, List<Terminal> terminals) throws SQLException {
        List<Long> micros = new ArrayList<>();
        for (int request = 0; request < TWIN_REQUESTS; request++) {
            long begun = System.nanoTime();
            long address = terminals.get(random.nextInt(terminals.size())).address();
            one(connection, """
                    select count(*) from (select div(extract(epoch from received_at), 365 * 86400 / %d) as bucket, min(value), max(value),
                        avg(value), count(*) from iot.signal where address = %d and kind = 3 and system_type = 11 and system_address = 1
                        and component_type = 96 and component_address = %d and code = 4 and received_at >= now() - interval '365 days'
                        group by 1) buckets
                    """.formatted(WIDTH, address, random.nextInt(1, POINTS_OF_TERMINAL + 1)));
            micros.add((System.nanoTime() - begun) / 1000);
        }
        return new Latencies(micros);
    }

    private static boolean report(Latencies charts, Latencies twin) {
        say(
                "bench readings: chart of one point over one year, %d requests over HTTP: p50 %.1f ms, p95 %.1f ms (aim <= %.0f ms), most %.1f ms",
                charts.count(), charts.p50(), charts.millis(0.95), AIM_P95_MILLIS, charts.most());
        say(
                "bench readings: plain group-by of the same signals in the database alone: p50 %.1f ms, p95 %.1f ms; ratio of p50 %.3f",
                twin.p50(), twin.millis(0.95), charts.p50() / twin.p50());
        return charts.millis(0.95) <= AIM_P95_MILLIS;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
