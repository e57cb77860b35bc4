package org.sayram.iot.internal.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.internal.SignalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads iot.signal in the order of storing, in slices of time that double until a page is full, so that a page costs about what
 * it holds, however long the period is and however rare what is wanted.
 */
@Repository
class SignalHistory {
    /** A signal is stored at most so long after its receipt: for older days there is no partition open. */
    private static final Duration MOST_DELAY = Duration.ofDays(1);
    /** What the clocks of program and database may differ by. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private static final Duration FIRST_SLICE = Duration.ofMinutes(10);
    private static final Duration FIRST_SLICE_OF_TERMINALS = Duration.ofDays(7);
    private static final Duration LONGEST_SLICE = Duration.ofDays(64);

    private final JdbcClient jdbc;

    SignalHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last place that is taken: everything up to it can be read, nothing will be put before it. */
    SignalPosition head() {
        Timestamp last = jdbc.sql("select last from iot.signal_clock")
                .query(Timestamp.class)
                .single();
        return new SignalPosition(last.toInstant());
    }

    /**
     * A part of the signals that fit.
     *
     * @param signals in the order of storing
     * @param next where the next part begins: after the last of them, or after all that was looked at
     * @param more whether more may be stored behind {@code next} already
     */
    record Part(List<StoredSignal> signals, SignalPosition next, boolean more) {}

    /** What fits and was stored after a position and not after {@code head}, at most {@code limit}. */
    Part read(SignalFilter filter, SignalPosition after, SignalPosition head, int limit) {
        Duration slice = filter.namesTerminals() ? FIRST_SLICE_OF_TERMINALS : FIRST_SLICE;
        SignalPosition end = end(filter, head);
        SignalPosition begin = begin(filter, after);
        List<StoredSignal> found = new ArrayList<>();
        Long[] addresses = filter.namesTerminals() ? addresses(filter) : null;
        boolean nobody = addresses != null && addresses.length == 0;
        while (!nobody && begin.compareTo(end) < 0 && found.size() < limit) {
            SignalPosition until = begin.plus(slice).compareTo(end) < 0 ? begin.plus(slice) : end;
            found.addAll(slice(filter, addresses, begin, until, limit - found.size()));
            begin = until;
            slice = slice.multipliedBy(2).compareTo(LONGEST_SLICE) > 0 ? LONGEST_SLICE : slice.multipliedBy(2);
        }
        boolean full = found.size() == limit;
        SignalPosition next = full ? found.getLast().position() : max(after, end);
        return new Part(found, next, full && next.compareTo(end) < 0);
    }

    private static SignalPosition begin(SignalFilter filter, SignalPosition after) {
        return filter.from() == null
                ? after
                : max(after, new SignalPosition(filter.from().minus(CLOCKS)));
    }

    private static SignalPosition end(SignalFilter filter, SignalPosition head) {
        if (filter.until() == null) {
            return head;
        }
        var last = new SignalPosition(filter.until().plus(MOST_DELAY));
        return last.compareTo(head) < 0 ? last : head;
    }

    private static SignalPosition max(SignalPosition one, SignalPosition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Long[] addresses(SignalFilter filter) {
        return jdbc.sql("""
                select address from iot.terminal
                where (cardinality(:premises) = 0 or premises_id = any(:premises))
                    and (cardinality(:terminals) = 0 or id = any(:terminals))
                order by address
                """)
                .param("premises", filter.premises().toArray(String[]::new))
                .param("terminals", filter.terminals().toArray(String[]::new))
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** The times of receipt are said too: they choose the partitions, and the index where terminals are named. */
    private List<StoredSignal> slice(
            SignalFilter filter, Long @Nullable [] addresses, SignalPosition after, SignalPosition until, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add("s.stored_at > :after and s.stored_at <= :end");
        values.put("after", Timestamp.from(after.at()));
        values.put("end", Timestamp.from(until.at()));
        conditions.add("s.received_at >= :receivedFrom and s.received_at < :receivedUntil");
        values.put(
                "receivedFrom", Timestamp.from(later(filter.from(), after.at().minus(MOST_DELAY))));
        values.put(
                "receivedUntil",
                Timestamp.from(earlier(filter.until(), until.at().plus(CLOCKS))));
        if (addresses != null) {
            conditions.add("s.address = any(:addresses)");
            values.put("addresses", addresses);
        }
        if (filter.county() != null) {
            conditions.add("t.county = :county");
            values.put("county", filter.county());
        }
        String[] area = filter.area().filter();
        if (area != null) {
            conditions.add("(t.county is null or t.county = '' or t.county = any(:area))");
            values.put("area", area);
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add("s.kind = any(:kinds)");
            values.put("kinds", SignalKind.flags(filter.kinds()).toArray(Integer[]::new));
        }
        if (!filter.states().isEmpty()) {
            conditions.add(
                    filter.states().stream().map(SignalState::sql).collect(Collectors.joining(" or ", "(", ")")));
        }
        return jdbc.sql("""
                select s.*, t.id as terminal_id, t.premises_id, t.premises_name, t.county, p.id as point_id, p.building,
                    p.floor, p.zone, p.description as point_description
                from (
                    select s.* from iot.signal s left join iot.terminal t on t.address = s.address
                    where %s order by s.stored_at limit :limit
                ) s
                left join iot.terminal t on t.address = s.address
                left join iot.point p on p.terminal_id = t.id and p.system_type = s.system_type
                    and p.system_address = s.system_address and p.component_type = s.component_type
                    and p.component_address = s.component_address
                order by s.stored_at
                """.formatted(String.join(" and ", conditions)))
                .params(values)
                .param("limit", limit)
                .query(SignalHistory::signal)
                .list();
    }

    private static Instant later(@Nullable Instant wanted, Instant otherwise) {
        return wanted != null && wanted.isAfter(otherwise) ? wanted : otherwise;
    }

    private static Instant earlier(@Nullable Instant wanted, Instant otherwise) {
        return wanted != null && wanted.isBefore(otherwise) ? wanted : otherwise;
    }

    private static StoredSignal signal(ResultSet row, int number) throws SQLException {
        Timestamp occurredAt = row.getTimestamp("occurred_at");
        var sent = new StoredSignal.Sent(
                row.getLong("address"),
                SignalKind.ofFlag(row.getInt("kind")),
                row.getInt("system_type"),
                row.getInt("system_address"),
                row.getInt("component_type"),
                row.getLong("component_address"),
                row.getInt("code"),
                row.getInt("value"),
                row.getString("description"),
                occurredAt == null ? null : occurredAt.toInstant(),
                row.getTimestamp("received_at").toInstant());
        return new StoredSignal(
                new SignalPosition(row.getTimestamp("stored_at").toInstant()), sent, terminal(row), point(row));
    }

    private static StoredSignal.@Nullable Terminal terminal(ResultSet row) throws SQLException {
        String id = row.getString("terminal_id");
        return id == null
                ? null
                : new StoredSignal.Terminal(
                        id, row.getString("premises_id"), row.getString("premises_name"), row.getString("county"));
    }

    private static StoredSignal.@Nullable Point point(ResultSet row) throws SQLException {
        String id = row.getString("point_id");
        return id == null
                ? null
                : new StoredSignal.Point(
                        id,
                        row.getString("building"),
                        row.getString("floor"),
                        row.getString("zone"),
                        row.getString("point_description"));
    }
}
