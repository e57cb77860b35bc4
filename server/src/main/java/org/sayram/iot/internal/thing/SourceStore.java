package org.sayram.iot.internal.thing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of iot.thing_source, and the secrets by which sources are admitted. */
@Repository
class SourceStore {
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who sends payloads. */
    record Source(
            String id,
            String name,
            List<String> profiles,
            String openedBy,
            Instant openedAt,
            @Nullable Instant closedAt,
            long things,
            @Nullable Instant lastSeenAt) {}

    List<Source> list() {
        return jdbc.sql("""
                select s.*, (select count(*) from iot.thing t where t.source = s.id) as things,
                    (select max(last_seen_at) from iot.thing t where t.source = s.id) as last_seen_at
                from iot.thing_source s order by s.id
                """).query(SourceStore::source).list();
    }

    /** Opens a source; answers its secret, which is kept nowhere. Empty where the id was used before. */
    Optional<String> open(String id, String name, List<String> profiles, String by, Instant at) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int added = jdbc.sql("""
                insert into iot.thing_source (id, name, profiles, secret_hash, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(id, name, profiles.toArray(String[]::new), hash(secret), by, Timestamp.from(at))
                .update();
        return added == 1 ? Optional.of(secret) : Optional.empty();
    }

    boolean close(String id, Instant at) {
        return jdbc.sql("update iot.thing_source set closed_at = ? where id = ? and closed_at is null")
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** The open source that shows this secret. */
    Optional<Admitted> admit(String id, String secret) {
        return jdbc.sql("select id, profiles, secret_hash from iot.thing_source where id = ? and closed_at is null")
                .param(id)
                .query((row, number) -> new Known(
                        new Admitted(row.getString("id"), strings(row.getArray("profiles"))),
                        row.getBytes("secret_hash")))
                .optional()
                .filter(known -> MessageDigest.isEqual(known.hash(), hash(secret)))
                .map(Known::source);
    }

    /** A source that may speak, and the profiles that are tried for it. */
    record Admitted(String id, List<String> profiles) {}

    private record Known(Admitted source, byte[] hash) {}

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        Timestamp seenAt = row.getTimestamp("last_seen_at");
        return new Source(
                row.getString("id"),
                row.getString("name"),
                strings(row.getArray("profiles")),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                row.getLong("things"),
                seenAt == null ? null : seenAt.toInstant());
    }
}
