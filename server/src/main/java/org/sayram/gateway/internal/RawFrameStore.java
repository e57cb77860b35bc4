package org.sayram.gateway.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.sayram.gateway.InboundFrame;
import org.sayram.gateway.RawFrames;
import org.sayram.shared.database.BinaryCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of gateway.raw_frame and gateway.rejected. */
@Repository
class RawFrameStore implements RawFrames {
    private final JdbcClient jdbc;
    private final BinaryCopy rows;
    private final Set<LocalDate> openDays = ConcurrentHashMap.newKeySet();

    RawFrameStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.rows = new BinaryCopy(
                dataSource, "gateway.raw_frame", "received_at", "protocol", "session", "terminal", "digest", "bytes");
    }

    /** New epochs, each greater than every one before, this node's other instances included. */
    List<Long> nextSessions(int count) {
        return jdbc.sql("select nextval('gateway.session') from generate_series(1, ?)")
                .param(count)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Makes room for frames of the days around now. Call outside the committing transaction. */
    void openDays(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
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
        rows.write(batch, (frame, row) -> {
            row.timestamp(frame.receivedAt());
            row.text(frame.protocol().name());
            row.bigint(frame.session().epoch());
            row.bigint(frame.terminal());
            row.bigint(frame.digest());
            row.bytea(frame.raw());
        });
    }

    /** Digests of these terminals' frames since then, so that repeats are recognised after a restart and by other instances. */
    List<SeenFrame> listSeen(Collection<Long> terminals, Instant since) {
        return jdbc.sql(
                        "select digest, received_at from gateway.raw_frame where terminal = any(?) and received_at >= ?")
                .params(terminals.toArray(Long[]::new), Timestamp.from(since))
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

    @Override
    public Intervals measureIntervals(Collection<Long> terminals, Instant from, Instant until, int each) {
        return jdbc.sql("""
                select count(distinct x.terminal) as terminals, count(*) as samples,
                    percentile_cont(0.5) within group (order by seconds) as median,
                    percentile_cont(0.95) within group (order by seconds) as p95
                from unnest(:terminals) as x (terminal) cross join lateral (
                    select extract(epoch from received_at - lag(received_at) over (order by received_at))::double precision
                        as seconds
                    from (select received_at from gateway.raw_frame f
                        where f.terminal = x.terminal and received_at >= :from and received_at < :until
                        order by received_at desc limit :each) latest) apart
                where seconds is not null
                """)
                .param("terminals", terminals.toArray(Long[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("each", each)
                .query((row, number) -> new Intervals(
                        row.getLong("terminals"),
                        row.getLong("samples"),
                        row.getObject("median", Double.class),
                        row.getObject("p95", Double.class)))
                .single();
    }

    /** Adds to a counter of the day. */
    void count(RejectedCounter.Counted counted) {
        jdbc.sql("""
                insert into gateway.rejected (day, protocol, reason, stored, count, last_at, last_peer, last_sample)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (day, protocol, reason) do update set count = rejected.count + excluded.count,
                    last_at = excluded.last_at, last_peer = excluded.last_peer, last_sample = excluded.last_sample
                """)
                .params(
                        Date.valueOf(counted.at().atZone(ZoneOffset.UTC).toLocalDate()),
                        counted.protocol(),
                        counted.reason(),
                        counted.stored(),
                        counted.count(),
                        Timestamp.from(counted.at()),
                        counted.peer(),
                        counted.sample())
                .update();
    }

    /** What was refused or odd at a protocol's door, by reason. */
    List<RejectedCount> listRejected(String protocol) {
        return jdbc.sql("""
                select reason, stored, sum(count) as count, max(last_at) as last_at from gateway.rejected
                where protocol = ? group by reason, stored order by reason
                """)
                .param(protocol)
                .query((row, number) -> new RejectedCount(
                        row.getString("reason"),
                        row.getBoolean("stored"),
                        row.getLong("count"),
                        row.getTimestamp("last_at").toInstant()))
                .list();
    }

    /**
     * How often bytes were refused, or were odd, for one reason.
     *
     * @param reason for example BAD_CHECKSUM
     * @param stored whether the frame was stored all the same
     * @param count how often, over all days
     * @param lastAt when last
     */
    record RejectedCount(String reason, boolean stored, long count, Instant lastAt) {}
}
