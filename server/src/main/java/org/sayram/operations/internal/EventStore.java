package org.sayram.operations.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            utc(event.occurredAt()),
            utc(event.recordedAt()),
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

    /** The events of an incident that came to this node after a position. */
    List<StoredEvent> listIncident(World world, UUID incident, long afterPosition) {
        return jdbc.sql("select " + COLUMNS
                        + " from operations.event where incident = ? and world = ? and position > ? order by position")
                .params(incident, world.name(), afterPosition)
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

    /** The same for proving: a row that cannot be an event any more is answered as such and stops nothing. */
    List<ChainRow> listChainRows(String node, int incarnation, long afterSequence, int limit) {
        return jdbc.sql("select " + COLUMNS + " from operations.event where node = ? and incarnation = ? "
                        + "and sequence > ? order by sequence limit ?")
                .params(node, incarnation, afterSequence, limit)
                .query(EventStore::readRow)
                .list();
    }

    private static ChainRow readRow(ResultSet row, int number) throws SQLException {
        long sequence = row.getLong("sequence");
        try {
            return new ChainRow(sequence, read(row, number), "");
        } catch (IllegalArgumentException | DateTimeException impossible) {
            return new ChainRow(sequence, null, String.valueOf(impossible.getMessage()));
        }
    }

    /** A row of a chain; {@code stored} is missing where its values cannot be those of an event. */
    record ChainRow(long sequence, @Nullable StoredEvent stored, String fault) {}

    /** Every (node, incarnation) of which events are held. */
    List<ChainName> listChains() {
        return jdbc.sql("select distinct node, incarnation from operations.event order by node, incarnation")
                .query((row, number) -> new ChainName(row.getString("node"), row.getInt("incarnation")))
                .list();
    }

    /** The events by which a node opened its incarnations. */
    List<StoredEvent> listOfType(String type, String node) {
        return jdbc
                .sql("select " + COLUMNS + " from operations.event where type = ? and node = ? and sequence = 1")
                .params(type, node)
                .query(EventStore::readRow)
                .list()
                .stream()
                .map(ChainRow::stored)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The last event of a node's incarnation that this node holds. */
    Optional<StoredEvent> findLastOfChain(String node, int incarnation) {
        return jdbc.sql("select " + COLUMNS + " from operations.event where node = ? and incarnation = ? "
                        + "order by sequence desc limit 1")
                .params(node, incarnation)
                .query(EventStore::read)
                .optional();
    }

    /** The last event of each of these streams, where it has one. */
    Map<String, UUID> lastOf(World world, Collection<String> streams) {
        Map<String, UUID> last = new HashMap<>();
        jdbc.sql("""
                select distinct on (stream) stream, id from operations.event
                where stream = any(?) and world = ? order by stream, position desc
                """).params(streams.toArray(String[]::new), world.name()).query(row -> {
            last.put(row.getString("stream"), uuid(row, "id"));
        });
        return last;
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
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    /** Not by way of java.sql.Timestamp, which counts old dates by another calendar. */
    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
