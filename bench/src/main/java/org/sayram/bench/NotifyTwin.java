package org.sayram.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The least that a stored and announced event can cost on this machine: one row committed by one connection and its NOTIFY read
 * by another, on the platform's own database while the same load goes on.
 */
final class NotifyTwin {
    private static final int GAP_MILLIS = 50;
    private static final int PATIENCE_MILLIS = 10_000;

    private NotifyTwin() {}

    static Latencies measure(Platform platform, int count) throws IOException, SQLException, InterruptedException {
        try (Connection writer = platform.connect();
                Connection reader = platform.connect();
                Statement make = writer.createStatement();
                Statement listen = reader.createStatement()) {
            make.execute("create table iot.bench_twin (number int primary key, text text not null)");
            try {
                listen.execute("listen bench_twin");
                return new Latencies(times(writer, reader.unwrap(PGConnection.class), count));
            } finally {
                make.execute("drop table iot.bench_twin");
            }
        }
    }

    private static List<Long> times(Connection writer, PGConnection reader, int count)
            throws SQLException, InterruptedException {
        List<Long> micros = new ArrayList<>();
        try (PreparedStatement row =
                writer.prepareStatement("with one as (insert into iot.bench_twin values (?, ?) returning number)"
                        + " select pg_notify('bench_twin', number::text) from one")) {
            for (int number = 0; number < count; number++) {
                row.setInt(1, number);
                row.setString(2, "a row of about the size of an event, ".repeat(8));
                long begun = System.nanoTime();
                row.execute();
                PGNotification[] came = reader.getNotifications(PATIENCE_MILLIS);
                if (came == null || came.length != 1) {
                    throw new IllegalStateException("the notification of row " + number + " did not come");
                }
                micros.add((System.nanoTime() - begun) / 1000);
                Thread.sleep(GAP_MILLIS);
            }
        }
        return micros;
    }
}
