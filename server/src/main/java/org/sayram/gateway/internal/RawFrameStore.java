package org.sayram.gateway.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.sayram.gateway.InboundFrame;
import org.sayram.gateway.RawFrames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** The rows of gateway.raw_frame. Written by binary COPY, the fastest door PostgreSQL has. */
@Repository
class RawFrameStore implements RawFrames {
    private static final byte[] COPY_SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int COLUMNS = 6;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Set<LocalDate> openDays = ConcurrentHashMap.newKeySet();

    RawFrameStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** A new epoch, greater than every one before. */
    long nextSession() {
        return jdbc.sql("select nextval('gateway.session')").query(Long.class).single();
    }

    /** Makes room for frames of the days around now. Call outside the committing transaction. */
    void openDays(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            if (!openDays.contains(day)) {
                jdbc.sql("select gateway.open_day(?)")
                        .param(Date.valueOf(day))
                        .query((row, number) -> day)
                        .single();
                openDays.add(day);
            }
        }
    }

    /** Writes a batch inside the caller's transaction. */
    void insert(List<InboundFrame> batch) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy gateway.raw_frame (received_at, protocol, session, terminal, digest, bytes)"
                                    + " from stdin (format binary)",
                            new ByteArrayInputStream(binary(batch)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("a batch of " + batch.size() + " frames could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static byte[] binary(List<InboundFrame> batch) {
        var bytes = new ByteArrayOutputStream(batch.size() * 160);
        try (var out = new DataOutputStream(bytes)) {
            out.write(COPY_SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (InboundFrame frame : batch) {
                out.writeShort(COLUMNS);
                number(out, micros(frame.receivedAt()));
                field(out, frame.protocol().name().getBytes(StandardCharsets.UTF_8));
                number(out, frame.session().epoch());
                number(out, frame.terminal());
                number(out, frame.digest());
                field(out, frame.raw());
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static long micros(Instant instant) {
        Duration since = Duration.between(POSTGRES_EPOCH, instant);
        return Math.addExact(Math.multiplyExact(since.getSeconds(), 1_000_000L), since.getNano() / 1000);
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    /** Digests of frames younger than this, so that repeats are still recognised after a restart. */
    List<SeenFrame> listSeenSince(Instant since) {
        return jdbc.sql("select digest, received_at from gateway.raw_frame where received_at >= ?")
                .param(Timestamp.from(since))
                .query((row, number) -> new SeenFrame(
                        row.getLong("digest"), row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** A digest and when it was stored. */
    record SeenFrame(long digest, Instant at) {}

    @Override
    public List<RawFrame> listLatest(long terminal, int limit) {
        return jdbc.sql("""
                select received_at, session, bytes from gateway.raw_frame
                where terminal = ? order by received_at desc limit ?
                """)
                .params(terminal, limit)
                .query((row, number) -> new RawFrame(
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("session"),
                        HexFormat.of().formatHex(row.getBytes("bytes"))))
                .list();
    }

    /** Adds to the counters of bytes that were no frame. */
    void countRejected(String protocol, String reason, long count, Instant at, String peer, byte[] sample) {
        jdbc.sql("""
                insert into gateway.rejected (day, protocol, reason, count, last_at, last_peer, last_sample)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (day, protocol, reason) do update set count = rejected.count + excluded.count,
                    last_at = excluded.last_at, last_peer = excluded.last_peer, last_sample = excluded.last_sample
                """)
                .params(
                        Date.valueOf(at.atZone(ZoneOffset.UTC).toLocalDate()),
                        protocol,
                        reason,
                        count,
                        Timestamp.from(at),
                        peer,
                        sample)
                .update();
    }

    /** Rejections of a protocol since a day, by reason. */
    List<RejectedCount> listRejected(String protocol) {
        return jdbc.sql("""
                select reason, sum(count) as count, max(last_at) as last_at from gateway.rejected
                where protocol = ? group by reason order by reason
                """)
                .param(protocol)
                .query((row, number) -> new RejectedCount(
                        row.getString("reason"),
                        row.getLong("count"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    /** How often bytes were refused for one reason. */
    record RejectedCount(String reason, long count, Instant lastAt) {}
}
