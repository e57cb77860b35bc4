package org.sayram.iot.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** History and latest states of points. One statement a table and batch: the batch travels as arrays. */
@Repository
class SignalStore {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Set<LocalDate> openDays = ConcurrentHashMap.newKeySet();

    SignalStore(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stores a batch inside the caller's transaction. */
    void insert(List<Signal> signals, Instant now) {
        if (signals.isEmpty()) {
            return;
        }
        openDays(now);
        insertHistory(signals);
        upsertStates(latestOf(signals.stream().filter(Signal::isStatus).toList(), Signal::pointKey));
        upsertReadings(latestOf(
                signals.stream()
                        .filter(signal -> signal.kind() == Signal.READING)
                        .toList(),
                signal -> signal.pointKey() + "#" + signal.code()));
    }

    /** In a transaction of its own, so that the lock on the partitioned table is held for a moment and once a day. */
    private void openDays(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day : List.of(today, today.plusDays(1))) {
            if (openDays.add(day)) {
                apart.executeWithoutResult(
                        status -> jdbc.query("select iot.open_day(?)", row -> {}, Date.valueOf(day)));
            }
        }
    }

    /** A statement may touch a row once: of several signals of a point the last one of the batch counts. */
    private static Collection<Signal> latestOf(List<Signal> signals, Function<Signal, String> key) {
        Map<String, Signal> latest = new LinkedHashMap<>();
        signals.forEach(signal -> latest.put(key.apply(signal), signal));
        return latest.values();
    }

    private void insertHistory(List<Signal> signals) {
        update(
                """
                insert into iot.signal (received_at, occurred_at, address, kind, system_type, system_address,
                    component_type, component_address, code, value, description)
                select * from unnest(?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::int[], ?::int[], ?::int[],
                    ?::int[], ?::bigint[], ?::int[], ?::int[], ?::text[])
                """,
                signals,
                List.of(
                        column("timestamptz", signal -> Timestamp.from(signal.receivedAt())),
                        column("timestamptz", SignalStore::occurredAt),
                        column("bigint", Signal::address),
                        column("int", Signal::kind),
                        column("int", Signal::systemType),
                        column("int", Signal::systemAddress),
                        column("int", Signal::componentType),
                        column("bigint", Signal::componentAddress),
                        column("int", Signal::code),
                        column("int", Signal::value),
                        column("text", Signal::description)));
    }

    private void upsertStates(Collection<Signal> signals) {
        update(
                """
                insert into iot.point_state (address, system_type, system_address, component_type, component_address,
                    status, description, occurred_at, received_at)
                select * from unnest(?::bigint[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::text[],
                    ?::timestamptz[], ?::timestamptz[])
                on conflict (address, system_type, system_address, component_type, component_address) do update
                set status = excluded.status, description = excluded.description, occurred_at = excluded.occurred_at,
                    received_at = excluded.received_at
                """,
                signals,
                List.of(
                        column("bigint", Signal::address),
                        column("int", Signal::systemType),
                        column("int", Signal::systemAddress),
                        column("int", Signal::componentType),
                        column("bigint", Signal::componentAddress),
                        column("int", Signal::value),
                        column("text", Signal::description),
                        column("timestamptz", SignalStore::occurredAt),
                        column("timestamptz", signal -> Timestamp.from(signal.receivedAt()))));
    }

    private void upsertReadings(Collection<Signal> signals) {
        update(
                """
                insert into iot.latest_reading (address, system_type, system_address, component_type,
                    component_address, analog_type, raw_value, occurred_at, received_at)
                select * from unnest(?::bigint[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::int[],
                    ?::timestamptz[], ?::timestamptz[])
                on conflict (address, system_type, system_address, component_type, component_address, analog_type)
                do update set raw_value = excluded.raw_value, occurred_at = excluded.occurred_at,
                    received_at = excluded.received_at
                """,
                signals,
                List.of(
                        column("bigint", Signal::address),
                        column("int", Signal::systemType),
                        column("int", Signal::systemAddress),
                        column("int", Signal::componentType),
                        column("bigint", Signal::componentAddress),
                        column("int", Signal::code),
                        column("int", Signal::value),
                        column("timestamptz", SignalStore::occurredAt),
                        column("timestamptz", signal -> Timestamp.from(signal.receivedAt()))));
    }

    private static @Nullable Object occurredAt(Signal signal) {
        return signal.occurredAt() == null ? null : Timestamp.from(signal.occurredAt());
    }

    /** One column of a batch: its SQL type and its value in a signal. */
    private record Column(String type, Function<Signal, @Nullable Object> value) {}

    private static Column column(String type, Function<Signal, @Nullable Object> value) {
        return new Column(type, value);
    }

    private void update(String sql, Collection<Signal> signals, List<Column> columns) {
        if (signals.isEmpty()) {
            return;
        }
        jdbc.update(connection -> prepare(connection, sql, signals, columns));
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Collection<Signal> signals, List<Column> columns) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            Array values = connection.createArrayOf(
                    column.type(), signals.stream().map(column.value()).toArray());
            statement.setArray(index + 1, values);
        }
        return statement;
    }
}
