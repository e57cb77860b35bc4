package org.sayram.operations.internal;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of operations.known_node. */
@Repository
class KnownNodeStore {
    private final JdbcClient jdbc;

    KnownNodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(KnownNode node) {
        jdbc.sql("""
                insert into operations.known_node
                    (node, incarnation, sequence, recorded_at, received_at, clock_ahead_millis)
                values (?, ?, ?, ?, ?, ?)
                on conflict (node, incarnation) do update set sequence = excluded.sequence,
                    recorded_at = excluded.recorded_at, received_at = excluded.received_at,
                    clock_ahead_millis = excluded.clock_ahead_millis
                """)
                .params(
                        node.node(),
                        node.incarnation(),
                        node.sequence(),
                        node.recordedAt().atOffset(ZoneOffset.UTC),
                        node.receivedAt().atOffset(ZoneOffset.UTC),
                        node.clockAheadMillis())
                .update();
    }

    List<KnownNode> list() {
        return jdbc.sql("""
                select node, incarnation, sequence, recorded_at, received_at, clock_ahead_millis
                from operations.known_node order by node, incarnation
                """)
                .query((row, number) -> new KnownNode(
                        row.getString("node"),
                        row.getInt("incarnation"),
                        row.getLong("sequence"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getLong("clock_ahead_millis")))
                .list();
    }
}
