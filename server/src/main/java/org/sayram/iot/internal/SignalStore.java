package org.sayram.iot.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.sayram.shared.database.BinaryCopy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** History and latest states of points. One statement a table and batch: history by COPY, latest states as arrays. */
@Repository
class SignalStore {
    private static final long UNKNOWN_TIME = Long.MIN_VALUE;
    /** Always in one order, so that two instances never wait for each other. */
    private static final Comparator<Signal> BY_POINT = Comparator.comparingLong(Signal::address)
            .thenComparingInt(Signal::systemType)
            .thenComparingInt(Signal::systemAddress)
            .thenComparingInt(Signal::componentType)
            .thenComparingLong(Signal::componentAddress)
            .thenComparingInt(Signal::code);

    private final JdbcTemplate jdbc;
    private final BinaryCopy history;
    private final TransactionTemplate apart;
    private final Set<LocalDate> openDays = ConcurrentHashMap.newKeySet();

    SignalStore(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.history = new BinaryCopy(
                dataSource,
                "iot.signal",
                "received_at",
                "occurred_at",
                "address",
                "kind",
                "system_type",
                "system_address",
                "component_type",
                "component_address",
                "code",
                "value",
                "description",
                "stored_at");
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stores a batch inside the caller's transaction. */
    void insert(List<Signal> signals, Instant now) {
        if (signals.isEmpty()) {
            return;
        }
        openDays(now);
        var places = new Places(takePlaces(signals.size()));
        history.write(signals, (signal, row) -> {
            write(signal, row);
            row.timestamp(places.next());
        });
        upsertStates(latest(signals, true));
        upsertReadings(latest(signals, false));
    }

    /**
     * The first of so many places in the order of storing, a microsecond apart. The row stays locked until the commit, so nobody
     * ever reads a later place and misses an earlier one.
     */
    private Instant takePlaces(int count) {
        Timestamp last = jdbc.queryForObject("""
                update iot.signal_clock
                set last = greatest(clock_timestamp(), last + interval '1 microsecond') + ? * interval '1 microsecond'
                returning last
                """, Timestamp.class, count - 1);
        return Objects.requireNonNull(last).toInstant().minus(count - 1L, ChronoUnit.MICROS);
    }

    /** Hands out places one after the other. */
    private static final class Places {
        private Instant next;

        Places(Instant first) {
            this.next = first;
        }

        Instant next() {
            Instant place = next;
            next = next.plus(1, ChronoUnit.MICROS);
            return place;
        }
    }

    /** In a transaction of its own, so that the lock on the partitioned table is held for a moment and once a day. */
    private void openDays(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
            if (!openDays.contains(day)) {
                apart.executeWithoutResult(
                        status -> jdbc.query("select iot.open_day(?)", row -> {}, Date.valueOf(day)));
                openDays.add(day);
            }
        }
    }

    private static void write(Signal signal, BinaryCopy.Row row) throws java.io.IOException {
        row.timestamp(signal.receivedAt());
        row.timestamp(signal.occurredAt());
        row.bigint(signal.address());
        row.smallint(signal.kind());
        row.smallint(signal.systemType());
        row.smallint(signal.systemAddress());
        row.smallint(signal.componentType());
        row.bigint(signal.componentAddress());
        row.smallint(signal.code());
        row.integer(signal.value());
        row.text(signal.description());
    }

    /** Which row of a latest-state table a signal belongs to. */
    private record Place(
            long address, int systemType, int systemAddress, int componentType, long componentAddress, int code) {
        static Place of(Signal signal) {
            return new Place(
                    signal.address(),
                    signal.systemType(),
                    signal.systemAddress(),
                    signal.componentType(),
                    signal.componentAddress(),
                    signal.code());
        }
    }

    /** A statement may touch a row once: of several signals of a point the last one of the batch counts. */
    private static List<Signal> latest(List<Signal> signals, boolean status) {
        Map<Place, Signal> latest = new HashMap<>();
        for (Signal signal : signals) {
            if (status ? signal.isStatus() : signal.kind() == Signal.READING) {
                latest.put(Place.of(signal), signal);
            }
        }
        List<Signal> ordered = new ArrayList<>(latest.values());
        ordered.sort(BY_POINT);
        return ordered;
    }

    private void upsertStates(List<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement("""
                    insert into iot.point_state (address, system_type, system_address, component_type,
                        component_address, status, description, occurred_at, received_at)
                    select a, st, sa, ct, ca, v, d, case when o > -9223372036854775808 then
                            timestamptz 'epoch' + o * interval '1 microsecond' end,
                        timestamptz 'epoch' + r * interval '1 microsecond'
                    from unnest(?::bigint[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::text[], ?::bigint[],
                        ?::bigint[]) as x (a, st, sa, ct, ca, v, d, o, r)
                    on conflict (address, system_type, system_address, component_type, component_address) do update
                    set status = excluded.status, description = excluded.description,
                        occurred_at = excluded.occurred_at, received_at = excluded.received_at
                    """);
            var columns = new Columns(connection, statement, signals);
            columns.place();
            columns.ints(Signal::value);
            columns.texts();
            columns.times();
            return statement;
        });
    }

    private void upsertReadings(List<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement("""
                    insert into iot.latest_reading (address, system_type, system_address, component_type,
                        component_address, analog_type, raw_value, occurred_at, received_at)
                    select a, st, sa, ct, ca, c, v, case when o > -9223372036854775808 then
                            timestamptz 'epoch' + o * interval '1 microsecond' end,
                        timestamptz 'epoch' + r * interval '1 microsecond'
                    from unnest(?::bigint[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::int[], ?::bigint[],
                        ?::bigint[]) as x (a, st, sa, ct, ca, c, v, o, r)
                    on conflict (address, system_type, system_address, component_type, component_address, analog_type)
                    do update set raw_value = excluded.raw_value, occurred_at = excluded.occurred_at,
                        received_at = excluded.received_at
                    """);
            var columns = new Columns(connection, statement, signals);
            columns.place();
            columns.ints(Signal::code);
            columns.ints(Signal::value);
            columns.times();
            return statement;
        });
    }

    /** Sets the arrays of a statement one after the other. Arrays of numbers travel in binary, so times go as numbers too. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final Collection<Signal> signals;
        private int index;

        Columns(Connection connection, PreparedStatement statement, Collection<Signal> signals) {
            this.connection = connection;
            this.statement = statement;
            this.signals = signals;
        }

        void place() throws SQLException {
            longs(Signal::address);
            ints(Signal::systemType);
            ints(Signal::systemAddress);
            ints(Signal::componentType);
            longs(Signal::componentAddress);
        }

        void times() throws SQLException {
            longs(signal -> signal.occurredAt() == null ? UNKNOWN_TIME : micros(signal.occurredAt()));
            longs(signal -> micros(signal.receivedAt()));
        }

        void texts() throws SQLException {
            set("text", signals.stream().map(Signal::description).toArray(String[]::new));
        }

        void ints(ToIntFunction<Signal> value) throws SQLException {
            set("int4", signals.stream().mapToInt(value).toArray());
        }

        private void longs(ToLongFunction<Signal> value) throws SQLException {
            set("int8", signals.stream().mapToLong(value).toArray());
        }

        private void set(String type, Object values) throws SQLException {
            statement.setArray(++index, connection.unwrap(PGConnection.class).createArrayOf(type, values));
        }

        private static long micros(Instant instant) {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
        }
    }
}
