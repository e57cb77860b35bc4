package org.sayram.iot.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.InboundFrame;
import org.sayram.iot.IotSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which terminals are online. The epoch of the connection decides: when a terminal has opened a newer connection, the end of
 * the old one says nothing.
 */
@Component
public class TerminalStates {
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final IotSettings settings;
    private final Clock clock;
    private final Terminals terminals;
    /** Where each enrolled terminal spoke last; written by the thread that stores, read by those that ask terminals something. */
    private final Map<Long, DeviceSession> current = new ConcurrentHashMap<>();

    TerminalStates(JdbcTemplate batches, JdbcClient jdbc, Terminals terminals, IotSettings settings, Clock clock) {
        this.terminals = terminals;
        this.batches = batches;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes the frames of a batch inside the caller's transaction. Always in the order of the numbers: instances never deadlock. */
    void seen(List<InboundFrame> batch, Predicate<InboundFrame> unparsed) {
        Map<Long, Seen> byTerminal = new TreeMap<>();
        for (InboundFrame frame : batch) {
            endOlderSession(frame);
            var one = new Seen(frame.terminal(), frame.session(), frame.receivedAt(), 1, unparsed.test(frame) ? 1 : 0);
            byTerminal.merge(frame.terminal(), one, Seen::plus);
        }
        upsert(byTerminal.values());
    }

    /** Notes connections that begin with frames of old, which are counted already. */
    void moved(List<InboundFrame> repeats) {
        Map<Long, Seen> byTerminal = new TreeMap<>();
        for (InboundFrame frame : repeats) {
            endOlderSession(frame);
            byTerminal.merge(
                    frame.terminal(),
                    new Seen(frame.terminal(), frame.session(), frame.receivedAt(), 0, 0),
                    Seen::plus);
        }
        upsert(byTerminal.values());
    }

    /** An enrolled terminal that moves to a new connection ends the old one, unless others still speak on that. */
    private void endOlderSession(InboundFrame frame) {
        DeviceSession before = current.get(frame.terminal());
        if (before == frame.session() || terminals.find(frame.terminal()).isEmpty()) {
            return;
        }
        if (before == null) {
            current.put(frame.terminal(), frame.session());
        } else if (before.epoch() < frame.session().epoch()) {
            current.put(frame.terminal(), frame.session());
            if (!current.containsValue(before)) {
                before.close();
            }
        }
    }

    /** The connection of an enrolled terminal on this instance, if it has one that stands. */
    public Optional<DeviceSession> findSession(long address) {
        return Optional.ofNullable(current.get(address)).filter(DeviceSession::isOpen);
    }

    private void upsert(Collection<Seen> seen) {
        if (seen.isEmpty()) {
            return;
        }
        batches.update(connection -> prepare(connection, seen));
    }

    private static PreparedStatement prepare(Connection connection, Collection<Seen> seen) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("""
                insert into iot.terminal_state as s (address, online, epoch, peer, first_seen_at, last_frame_at,
                    frames, unparsed)
                select a, o, e, p, t, t, f, u
                from unnest(?::bigint[], ?::boolean[], ?::bigint[], ?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[])
                    as x (a, o, e, p, t, f, u)
                on conflict (address) do update set
                    online = case when excluded.epoch >= s.epoch then excluded.online else s.online end, epoch = greatest(s.epoch, excluded.epoch),
                    peer = case when excluded.epoch >= s.epoch then excluded.peer else s.peer end,
                    last_frame_at = greatest(s.last_frame_at, excluded.last_frame_at),
                    frames = s.frames + excluded.frames, unparsed = s.unparsed + excluded.unparsed
                """);
        array(
                connection,
                statement,
                1,
                "bigint",
                seen.stream().map(Seen::terminal).toArray());
        // The last frames of a connection that is gone already do not bring a terminal back.
        array(
                connection,
                statement,
                2,
                "boolean",
                seen.stream().map(one -> one.session().isOpen()).toArray());
        array(
                connection,
                statement,
                3,
                "bigint",
                seen.stream().map(one -> one.session().epoch()).toArray());
        array(
                connection,
                statement,
                4,
                "text",
                seen.stream().map(one -> one.session().peer()).toArray());
        array(
                connection,
                statement,
                5,
                "timestamptz",
                seen.stream().map(one -> Timestamp.from(one.at())).toArray());
        array(
                connection,
                statement,
                6,
                "bigint",
                seen.stream().map(Seen::frames).toArray());
        array(
                connection,
                statement,
                7,
                "bigint",
                seen.stream().map(Seen::unparsed).toArray());
        return statement;
    }

    private static void array(
            Connection connection, PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, values));
    }

    /** Connections have ended: their terminals are offline unless they have a newer one. */
    void ended(Collection<DeviceSession> sessions) {
        Set<DeviceSession> gone = Set.copyOf(sessions);
        current.values().removeIf(gone::contains);
        jdbc.sql("update iot.terminal_state set online = false where epoch = any(?) and online")
                .param(gone.stream().map(DeviceSession::epoch).toArray(Long[]::new))
                .update();
    }

    /** A terminal that fell silent is offline even if its connection seems to stand. Things have no connection to lose. */
    @Scheduled(fixedDelay = 10_000)
    void markSilent() {
        jdbc.sql("update iot.terminal_state set online = false where online and last_frame_at < ? and address < ?")
                .params(Timestamp.from(clock.instant().minus(settings.offlineAfter())), Analogs.FIRST_THING)
                .update();
    }

    /** How many enrolled terminals are online and offline, and how many unenrolled ones have spoken. */
    Totals totals() {
        return jdbc.sql("""
                select (select count(*) from iot.terminal) as enrolled,
                    (select count(*) from iot.terminal t join iot.terminal_state s on s.address = t.address
                        where s.online) as online,
                    (select count(*) from iot.terminal_state s where not exists
                        (select 1 from iot.terminal t where t.address = s.address)) as unenrolled
                """).query(Totals.class).single();
    }

    /** Counts of terminals. */
    record Totals(long enrolled, long online, long unenrolled) {}

    List<StateRow> listAll() {
        return jdbc.sql("select * from iot.terminal_state order by address")
                .query(TerminalStates::row)
                .list();
    }

    Optional<StateRow> find(long address) {
        return jdbc.sql("select * from iot.terminal_state where address = ?")
                .param(address)
                .query(TerminalStates::row)
                .optional();
    }

    /** The latest state of a terminal, enrolled or not. */
    record StateRow(
            long address,
            boolean online,
            long epoch,
            String peer,
            Instant firstSeenAt,
            Instant lastFrameAt,
            long frames,
            long unparsed) {}

    private static StateRow row(ResultSet row, int number) throws SQLException {
        return new StateRow(
                row.getLong("address"),
                row.getBoolean("online"),
                row.getLong("epoch"),
                row.getString("peer"),
                row.getTimestamp("first_seen_at").toInstant(),
                row.getTimestamp("last_frame_at").toInstant(),
                row.getLong("frames"),
                row.getLong("unparsed"));
    }

    private record Seen(long terminal, DeviceSession session, Instant at, long frames, long unparsed) {
        Seen plus(Seen later) {
            DeviceSession newer = later.session.epoch() >= session.epoch() ? later.session : session;
            return new Seen(terminal, newer, later.at, frames + later.frames, unparsed + later.unparsed);
        }
    }
}
