package org.sayram.iot.internal.fact;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of devices in their table. */
@Repository
class FactStore {
    private static final int HISTORY = 500;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    FactStore(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    void insert(long address, List<DeviceFact> facts) {
        batches.batchUpdate("""
                insert into iot.device_fact (address, type, system_type, system_address, component_type, component_address, value,
                    clock_at, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, facts, facts.size(), (statement, fact) -> {
            statement.setLong(1, address);
            statement.setInt(2, fact.type());
            statement.setInt(3, fact.systemType());
            statement.setInt(4, fact.systemAddress());
            statement.setInt(5, fact.componentType());
            statement.setLong(6, fact.componentAddress());
            statement.setString(7, fact.value());
            statement.setTimestamp(8, fact.clockAt() == null ? null : Timestamp.from(fact.clockAt()));
            statement.setTimestamp(9, Timestamp.from(fact.receivedAt()));
        });
    }

    /** What a terminal said last of each thing. */
    List<DeviceFact> listLatest(long address) {
        return jdbc.sql("""
                select distinct on (type, system_type, system_address, component_type, component_address)
                    type, system_type, system_address, component_type, component_address, value, clock_at, received_at
                from iot.device_fact where address = ?
                order by type, system_type, system_address, component_type, component_address, received_at desc
                """).param(address).query(FactStore::fact).list();
    }

    /** What a terminal said of one type of thing, the latest first. */
    List<DeviceFact> listHistory(long address, int type) {
        return jdbc.sql("""
                select type, system_type, system_address, component_type, component_address, value, clock_at, received_at
                from iot.device_fact where address = ? and type = ? order by received_at desc limit ?
                """)
                .params(address, type, HISTORY)
                .query(FactStore::fact)
                .list();
    }

    private static DeviceFact fact(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        @Nullable Timestamp clock = row.getTimestamp("clock_at");
        Instant received = row.getTimestamp("received_at").toInstant();
        return new DeviceFact(
                row.getInt("type"),
                row.getInt("system_type"),
                row.getInt("system_address"),
                row.getInt("component_type"),
                row.getLong("component_address"),
                row.getString("value"),
                clock == null ? null : clock.toInstant(),
                received);
    }
}
