package org.sayram.operations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HybridTime;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of operations.event. */
@Repository
class EventStore {
    private static final String COLUMNS = """
            position, id, act_id, world, stream, incident, node, incarnation, sequence, term, based_on, clock_millis,
            clock_counter, occurred_at, recorded_at, actor, type, version, body, previous_hash, hash
            """;
    private static final String INSERT = "insert into operations.event (" + COLUMNS + ") values "
            + "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EventStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<StoredEvent> events) {
        batches.batchUpdate(INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement row, int index) throws SQLException {
                write(row, events.get(index));
            }

            @Override
            public int getBatchSize() {
                return events.size();
            }
        });
    }

    private static void write(java.sql.PreparedStatement row, StoredEvent stored) throws SQLException {
        Event event = stored.event();
        Object[] values = {
            stored.position(),
            event.id(),
            event.actId(),
            event.world(),
            event.stream(),
            stored.incidentId(),
            event.node(),
            event.incarnation(),
            event.sequence(),
            event.term(),
            event.basedOn(),
            event.clock().millis(),
            event.clock().counter(),
            Timestamp.from(event.occurredAt()),
            Timestamp.from(event.recordedAt()),
            event.actor(),
            event.type(),
            event.version(),
            event.body(),
            event.previousHash().hex(),
            event.hash().hex()
        };
        for (int column = 0; column < values.length; column++) {
            row.setObject(column + 1, values[column]);
        }
    }

    List<StoredEvent> listAfter(long position, int limit) {
        return jdbc.sql("select " + COLUMNS + " from operations.event where position > ? order by position limit ?")
                .params(position, limit)
                .query(EventStore::read)
                .list();
    }

    List<StoredEvent> listStream(World world, StreamId stream) {
        return jdbc.sql("select " + COLUMNS + " from operations.event where stream = ? and world = ? order by position")
                .params(stream.toString(), world.name())
                .query(EventStore::read)
                .list();
    }

    List<StoredEvent> listIncident(World world, UUID incident) {
        return jdbc.sql("select " + COLUMNS
                        + " from operations.event where incident = ? and world = ? order by position")
                .params(incident, world.name())
                .query(EventStore::read)
                .list();
    }

    List<StoredEvent> listAct(World world, UUID act) {
        return jdbc.sql("select " + COLUMNS + " from operations.event where act_id = ? and world = ? order by position")
                .params(act, world.name())
                .query(EventStore::read)
                .list();
    }

    /** The events of one node's incarnation in sequence order, for proving the chain and for other nodes. */
    List<StoredEvent> listChain(String node, int incarnation, long afterSequence, int limit) {
        return jdbc.sql("select " + COLUMNS + " from operations.event where node = ? and incarnation = ? "
                        + "and sequence > ? order by sequence limit ?")
                .params(node, incarnation, afterSequence, limit)
                .query(EventStore::read)
                .list();
    }

    boolean holds(UUID event) {
        return jdbc.sql("select exists (select 1 from operations.event where id = ?)")
                .param(event)
                .query(Boolean.class)
                .single();
    }

    Optional<UUID> findLastOf(World world, StreamId stream) {
        return jdbc.sql("select id from operations.event where stream = ? and world = ? order by position desc limit 1")
                .params(stream.toString(), world.name())
                .query(UUID.class)
                .optional();
    }

    long firstPosition() {
        return jdbc.sql("select coalesce(min(position), 0) from operations.event")
                .query(Long.class)
                .single();
    }

    static StoredEvent read(ResultSet row, int number) throws SQLException {
        var event = new Event(
                uuid(row, "id"),
                uuid(row, "act_id"),
                row.getString("world"),
                row.getString("stream"),
                row.getString("node"),
                row.getInt("incarnation"),
                row.getLong("sequence"),
                row.getInt("term"),
                row.getObject("based_on", UUID.class),
                new HybridTime(row.getLong("clock_millis"), row.getInt("clock_counter")),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("type"),
                row.getInt("version"),
                row.getString("body"),
                new Hash(row.getString("previous_hash")),
                new Hash(row.getString("hash")));
        @Nullable UUID incident = row.getObject("incident", UUID.class);
        return new StoredEvent(event, incident, row.getLong("position"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
