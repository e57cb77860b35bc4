package org.sayram.operations.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.World;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HybridTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The head row, the guards and the acts: what decides the order and the races between writers of this node. */
@Repository
class HeadStore {
    /** Key of the lock between writers and a rebuild; any number that nothing else of this database uses. */
    private static final long WRITERS = 0x0053_4159_5241_4d01L;

    private static final String SELECT = """
            select node, incarnation, sequence, position, head_hash, clock_millis, clock_counter
            from operations.node_head
            """;

    private final JdbcClient jdbc;

    HeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NodeHead> find() {
        return read(SELECT);
    }

    /** The head as it stands, without waiting for a writer. */
    NodeHead get() {
        return find().orElseThrow(
                        () -> new IllegalStateException("operations.node_head is empty: the node was not opened"));
    }

    /** Locks the head until the transaction ends: from here on this writer alone numbers events. */
    NodeHead lock() {
        return read(SELECT + " for update")
                .orElseThrow(() -> new IllegalStateException("operations.node_head is empty: the node was not opened"));
    }

    private Optional<NodeHead> read(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new NodeHead(
                        row.getString("node"),
                        row.getInt("incarnation"),
                        row.getLong("sequence"),
                        row.getLong("position"),
                        new Hash(row.getString("head_hash")),
                        new HybridTime(row.getLong("clock_millis"), row.getInt("clock_counter"))))
                .optional();
    }

    /** Makes the head of a new node; a second instance that starts at the same moment finds the first one's. */
    void create(String node) {
        jdbc.sql("""
                insert into operations.node_head
                    (node, incarnation, sequence, position, head_hash, clock_millis, clock_counter)
                values (?, 1, 0, 0, ?, 0, 0) on conflict (singleton) do nothing
                """).params(node, Hash.NONE.hex()).update();
    }

    void save(NodeHead head) {
        jdbc.sql("""
                update operations.node_head set incarnation = ?, sequence = ?, position = ?, head_hash = ?,
                    clock_millis = ?, clock_counter = ?
                """)
                .params(
                        head.incarnation(),
                        head.sequence(),
                        head.position(),
                        head.hash().hex(),
                        head.clock().millis(),
                        head.clock().counter())
                .update();
    }

    /** Lets a writer in; it waits only while the projections are being rebuilt. */
    void enterAsWriter() {
        advisoryLock("pg_advisory_xact_lock_shared(?)", WRITERS);
    }

    /** Waits until every writer is done and keeps others out until the transaction ends. */
    void shutOutWriters() {
        advisoryLock("pg_advisory_xact_lock(?)", WRITERS);
    }

    /** Makes a second sending of the same act wait until the first has ended. */
    void awaitTwin(World world, UUID act) {
        advisoryLock("pg_advisory_xact_lock(hashtextextended(?, 0))", world + "/" + act);
    }

    private void advisoryLock(String function, Object key) {
        jdbc.sql("select " + function).param(key).query((row, number) -> key).single();
    }

    /** Whether this call is the first to do the act. Waits for a twin that is doing it right now. */
    boolean claimAct(World world, UUID act) {
        return jdbc.sql("insert into operations.act (act_id, world) values (?, ?) on conflict do nothing")
                        .params(act, world.name())
                        .update()
                == 1;
    }

    /**
     * Locks guards, checks them against what their authors decided on, and raises them: in the order of their keys, so that two
     * writers never wait for each other, and in one statement.
     */
    void raise(Collection<Guard> guards) {
        String[] keys = guards.stream().map(Guard::key).sorted().toArray(String[]::new);
        Map<String, Long> raised = new HashMap<>();
        jdbc.sql("""
                insert into operations.guard as held (key, version)
                select key, 1 from unnest(?) with ordinality as wanted (key, place) order by place
                on conflict (key) do update set version = held.version + 1
                returning key, version
                """).param(keys).query(row -> {
            raised.put(row.getString("key"), row.getLong("version"));
        });
        for (Guard guard : guards) {
            Long expected = guard.expectedVersion();
            if (expected != null && expected + 1 != raised.getOrDefault(guard.key(), 0L)) {
                throw OperationsProblem.CHANGED_MEANWHILE.with("key", guard.key());
            }
        }
    }

    long guardVersion(String key) {
        return jdbc.sql("select version from operations.guard where key = ?")
                .param(key)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Tells sleeping readers that there is something new; a hint only, they also look every second. */
    void notifyReaders(long position) {
        jdbc.sql("select pg_notify('sayram_log', ?)")
                .param(Long.toString(position))
                .query((row, number) -> position)
                .single();
    }
}
