package org.sayram.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the trail. */
@Component
class AuditStore {
    /** The end of the chain. */
    record Head(long number, byte[] hash) {
        Head {
            hash = hash.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Head head && number == head.number && Arrays.equals(hash, head.hash);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    /** One row with its two links. */
    record Linked(AuditRecord entry, byte[] previous, byte[] hash) {}

    private static final Map<String, String> SORTABLE = Map.of(
            "number", "number", "recordedAt", "recorded_at", "actor", "actor_name", "act", "act", "outcome", "outcome");

    private static final String MATCHING = """
             FROM audit.entry
             WHERE (:from::timestamptz IS NULL OR recorded_at >= :from)
               AND (:to::timestamptz IS NULL OR recorded_at < :to)
               AND (:actor::text IS NULL OR strpos(lower(actor_name || ' ' || actor_id), lower(:actor)) > 0)
               AND (:act::text IS NULL OR act = :act OR act LIKE :act || '.%')
               AND (:outcome::text IS NULL OR outcome = :outcome)
               AND (:q::text IS NULL OR strpos(lower(object || ' ' || details || ' ' || address), lower(:q)) > 0)
            """;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the end of the chain until the transaction ends; gives up after five seconds rather than hang. */
    Head lockHead() {
        jdbc.sql("SELECT set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        return readHead("SELECT number, hash FROM audit.head FOR UPDATE");
    }

    Head head() {
        return readHead("SELECT number, hash FROM audit.head");
    }

    private Head readHead(String sql) {
        return jdbc.sql(sql)
                .query((row, at) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .single();
    }

    void append(AuditRecord entry, byte[] previous, byte[] hash) {
        jdbc.sql("""
                INSERT INTO audit.entry (number, recorded_at, occurred_at, actor_id, actor_name, address, act, object,
                                         outcome, details, previous_hash, hash)
                VALUES (:number, :recordedAt, :occurredAt, :actorId, :actorName, :address, :act, :object,
                        :outcome, :details, :previous, :hash)""")
                .param("number", entry.number())
                .param("recordedAt", timestamp(entry.recordedAt()))
                .param("occurredAt", timestamp(entry.occurredAt()))
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("address", entry.address())
                .param("act", entry.act())
                .param("object", entry.object())
                .param("outcome", entry.outcome().code())
                .param("details", entry.details())
                .param("previous", previous)
                .param("hash", hash)
                .update();
        jdbc.sql("UPDATE audit.head SET number = :number, hash = :hash")
                .param("number", entry.number())
                .param("hash", hash)
                .update();
    }

    long count(AuditFilter filter) {
        return matching("SELECT count(*)" + MATCHING, filter).query(Long.class).single();
    }

    List<AuditRecord> list(AuditFilter filter, PageRequest page) {
        return matching(
                        "SELECT *" + MATCHING + " ORDER BY " + page.orderBy(SORTABLE, "number DESC")
                                + " LIMIT :size OFFSET :offset",
                        filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(AuditStore::read)
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("from", timestamp(filter.from()))
                .param("to", timestamp(filter.to()))
                .param("actor", filter.actor())
                .param("act", filter.act())
                .param("outcome", filter.outcome())
                .param("q", filter.text());
    }

    /** Every row from the first, in the order of the chain. */
    void forEach(Consumer<Linked> consumer) {
        try (var rows = jdbc
                .sql("SELECT * FROM audit.entry ORDER BY number")
                .withFetchSize(1_000)
                .query((row, at) -> new Linked(read(row, at), row.getBytes("previous_hash"), row.getBytes("hash")))
                .stream()) {
            rows.forEach(consumer);
        }
    }

    private static AuditRecord read(ResultSet row, int at) throws SQLException {
        return new AuditRecord(
                row.getLong("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("address"),
                row.getString("act"),
                row.getString("object"),
                AuditOutcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("details"));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
