package org.sayram.identity.internal;

import static org.sayram.identity.internal.PersonStore.instant;
import static org.sayram.identity.internal.PersonStore.timestamp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sessions. */
@Component
class SessionStore {
    /** A session and the state of its person, as found by the token. */
    record Found(
            SignedIn signedIn,
            boolean demonstration,
            boolean passwordMustChange,
            @Nullable Instant passwordChangedAt,
            boolean codeEnrolled,
            Duration idle,
            Instant lastUsedAt,
            Instant expiresAt) {}

    private static final String LIVE = " s.ended_at IS NULL AND s.expires_at > :now"
            + " AND s.last_used_at + make_interval(secs => s.idle_seconds) > :now";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, byte[] tokenHash, Person person, SessionOrigin origin, Duration idle, Instant now, Instant end) {
        jdbc.sql("""
                INSERT INTO identity.session (id, token_hash, person, seat, address, agent, started_at, last_used_at,
                                              idle_seconds, expires_at)
                VALUES (:id, :hash, :person, :seat, :address, :agent, :now, :now, :idle, :end)""")
                .param("id", id)
                .param("hash", tokenHash)
                .param("person", person.id())
                .param("seat", person.seat())
                .param("address", origin.address())
                .param("agent", origin.agent())
                .param("now", timestamp(now))
                .param("idle", idle.toSeconds())
                .param("end", timestamp(end))
                .update();
    }

    Optional<Found> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                SELECT s.id, s.seat AS session_seat, s.idle_seconds, s.last_used_at, s.expires_at, p.id AS person,
                       p.login, p.name, p.station, p.unit, p.demonstration, p.password_must_change,
                       p.password_changed_at, p.totp_confirmed, p.whole_prefecture,
                       ARRAY(SELECT a.county FROM identity.person_area a WHERE a.person = p.id) AS counties,
                       ARRAY(SELECT r.role FROM identity.person_role r WHERE r.person = p.id) AS roles
                FROM identity.session s JOIN identity.person p ON p.id = s.person
                WHERE s.token_hash = :hash AND p.disabled_at IS NULL AND """ + LIVE)
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .query((row, at) -> new Found(
                        new SignedIn(
                                row.getObject("person", UUID.class),
                                row.getString("login"),
                                row.getString("name"),
                                PersonStore.roles(row.getArray("roles")),
                                PersonStore.area(row),
                                row.getString("station"),
                                row.getString("unit"),
                                row.getString("session_seat"),
                                row.getObject("id", UUID.class)),
                        row.getBoolean("demonstration"),
                        row.getBoolean("password_must_change"),
                        instant(row, "password_changed_at"),
                        row.getBoolean("totp_confirmed"),
                        Duration.ofSeconds(row.getLong("idle_seconds")),
                        Objects.requireNonNull(instant(row, "last_used_at")),
                        Objects.requireNonNull(instant(row, "expires_at"))))
                .optional();
    }

    boolean isLive(UUID id, Instant now) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM identity.session s JOIN identity.person p ON p.id = s.person
                WHERE s.id = :id AND p.disabled_at IS NULL AND """ + LIVE + ")")
                .param("id", id)
                .param("now", timestamp(now))
                .query(Boolean.class)
                .single();
    }

    void touch(UUID id, Instant now) {
        jdbc.sql("UPDATE identity.session SET last_used_at = :now WHERE id = :id AND last_used_at < :now")
                .param("id", id)
                .param("now", timestamp(now))
                .update();
    }

    void takeSeat(UUID id, @Nullable String seat) {
        jdbc.sql("UPDATE identity.session SET seat = :seat WHERE id = :id")
                .param("id", id)
                .param("seat", seat)
                .update();
    }

    /** One seat is decided at a time; the lock ends with the transaction. */
    void lockSeat(String seat) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('identity.seat'), hashtext(:seat))::text")
                .param("seat", seat)
                .query(String.class)
                .optional();
    }

    /** The name of somebody else who has the seat in a standing session. */
    Optional<String> findHolder(String seat, UUID exceptPerson, Instant now) {
        return jdbc.sql("""
                SELECT p.name FROM identity.session s JOIN identity.person p ON p.id = s.person
                WHERE s.seat = :seat AND s.person <> :person AND """ + LIVE + " LIMIT 1")
                .param("seat", seat)
                .param("person", exceptPerson)
                .param("now", timestamp(now))
                .query(String.class)
                .optional();
    }

    /** Ends one session; false when it had ended before or is not of this person. Null means whoever's. */
    boolean end(UUID id, @Nullable UUID onlyOf, String why, Instant now) {
        return jdbc.sql("""
                        UPDATE identity.session SET ended_at = :now, ended_why = :why
                        WHERE id = :id AND ended_at IS NULL AND (:person::uuid IS NULL OR person = :person)""")
                        .param("id", id)
                        .param("person", onlyOf)
                        .param("why", why)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** Ends every session of a person but one; returns the ids of those it ended. */
    List<UUID> endAll(UUID person, @Nullable UUID except, String why, Instant now) {
        return jdbc.sql("""
                UPDATE identity.session SET ended_at = :now, ended_why = :why
                WHERE person = :person AND ended_at IS NULL AND (:except::uuid IS NULL OR id <> :except)
                RETURNING id""")
                .param("person", person)
                .param("except", except)
                .param("why", why)
                .param("now", timestamp(now))
                .query((row, at) -> row.getObject("id", UUID.class))
                .list();
    }

    List<SessionView> list(@Nullable UUID onlyOf, Instant now) {
        return jdbc.sql("""
                SELECT s.*, p.login, p.name FROM identity.session s JOIN identity.person p ON p.id = s.person
                WHERE (:person::uuid IS NULL OR s.person = :person) AND """ + LIVE + " ORDER BY s.last_used_at DESC LIMIT 500")
                .param("person", onlyOf)
                .param("now", timestamp(now))
                .query((row, at) -> new SessionView(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("seat"),
                        row.getString("address"),
                        row.getString("agent"),
                        Objects.requireNonNull(instant(row, "started_at")),
                        Objects.requireNonNull(instant(row, "last_used_at")),
                        Objects.requireNonNull(instant(row, "expires_at"))))
                .list();
    }
}
