package org.sayram.identity.internal;

import static org.sayram.identity.internal.PersonStore.instant;
import static org.sayram.identity.internal.PersonStore.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Role;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of requests for roles. */
@Component
class RoleRequestStore {
    private static final String REQUEST = """
            SELECT q.*, p.login, p.name, a.name AS requested_by_name, d.name AS decided_by_name
            FROM identity.role_request q
            JOIN identity.person p ON p.id = q.person
            JOIN identity.person a ON a.id = q.requested_by
            LEFT JOIN identity.person d ON d.id = q.decided_by
            """;

    private final JdbcClient jdbc;

    RoleRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a request; false when the same role is asked for already. */
    boolean add(UUID id, UUID person, Role role, String reason, UUID by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO identity.role_request (id, person, role, reason, requested_by, requested_at)
                        VALUES (:id, :person, :role, :reason, :by, :now)
                        ON CONFLICT (person, role) WHERE state = 'open' DO NOTHING""")
                        .param("id", id)
                        .param("person", person)
                        .param("role", role.code())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** The request, locked until the transaction ends: it is decided once. */
    Optional<RoleRequest> findForChange(UUID id) {
        return jdbc.sql(REQUEST + " WHERE q.id = :id FOR UPDATE OF q")
                .param("id", id)
                .query(RoleRequestStore::read)
                .optional();
    }

    List<RoleRequest> list(RoleRequest.@Nullable State state, PageRequest page) {
        return jdbc.sql(REQUEST + """
                 WHERE :state::text IS NULL OR q.state = :state
                 ORDER BY q.requested_at DESC, q.id LIMIT :size OFFSET :offset""")
                .param("state", state == null ? null : state.code())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(RoleRequestStore::read)
                .list();
    }

    long count(RoleRequest.@Nullable State state) {
        return jdbc.sql("SELECT count(*) FROM identity.role_request WHERE :state::text IS NULL OR state = :state")
                .param("state", state == null ? null : state.code())
                .query(Long.class)
                .single();
    }

    void decide(UUID id, RoleRequest.State state, UUID by, Instant now) {
        jdbc.sql("UPDATE identity.role_request SET state = :state, decided_by = :by, decided_at = :now WHERE id = :id")
                .param("id", id)
                .param("state", state.code())
                .param("by", by)
                .param("now", timestamp(now))
                .update();
    }

    private static RoleRequest read(ResultSet row, int at) throws SQLException {
        return new RoleRequest(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("reason"),
                RoleRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("requested_by", UUID.class),
                row.getString("requested_by_name"),
                Objects.requireNonNull(instant(row, "requested_at")),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"),
                instant(row, "decided_at"));
    }
}
