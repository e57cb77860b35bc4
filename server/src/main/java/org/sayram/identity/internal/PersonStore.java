package org.sayram.identity.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of people and their roles. */
@Component
class PersonStore {
    private static final Map<String, String> SORTABLE =
            Map.of("login", "p.login", "name", "p.name", "createdAt", "p.created_at");

    private static final String PERSON = """
            SELECT p.*, ARRAY(SELECT r.role FROM identity.person_role r WHERE r.person = p.id ORDER BY r.role) AS roles,
                   ARRAY(SELECT a.county FROM identity.person_area a WHERE a.person = p.id) AS counties
            FROM identity.person p
            """;

    private static final String MATCHING = """
            WHERE (:q::text IS NULL OR strpos(lower(p.login || ' ' || p.name), lower(:q)) > 0)
              AND (:role::text IS NULL
                   OR EXISTS (SELECT FROM identity.person_role r WHERE r.person = p.id AND r.role = :role))
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(PERSON + " WHERE p.id = :id")
                .param("id", id)
                .query(PersonStore::read)
                .optional();
    }

    Optional<Person> findByLogin(String login) {
        return jdbc.sql(PERSON + " WHERE p.login = :login")
                .param("login", login)
                .query(PersonStore::read)
                .optional();
    }

    /** The person, locked until the transaction ends, so that two decisions about one person follow each other. */
    Optional<Person> findForChange(UUID id) {
        jdbc.sql("SELECT id FROM identity.person WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Credentials credentials(UUID id) {
        return jdbc.sql("SELECT password_hash, password_changed_at, totp_secret FROM identity.person WHERE id = :id")
                .param("id", id)
                .query((row, at) -> new Credentials(
                        row.getString("password_hash"),
                        instant(row, "password_changed_at"),
                        row.getString("totp_secret")))
                .single();
    }

    List<Person> list(@Nullable String q, @Nullable Role role, PageRequest page) {
        return jdbc.sql(PERSON + MATCHING + " ORDER BY " + page.orderBy(SORTABLE, "p.login")
                        + " LIMIT :size OFFSET :offset")
                .param("q", q)
                .param("role", role == null ? null : role.code())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(PersonStore::read)
                .list();
    }

    long count(@Nullable String q, @Nullable Role role) {
        return jdbc.sql("SELECT count(*) FROM identity.person p " + MATCHING)
                .param("q", q)
                .param("role", role == null ? null : role.code())
                .query(Long.class)
                .single();
    }

    List<Person> listDemonstration() {
        return jdbc.sql(PERSON + " WHERE p.demonstration ORDER BY p.created_at, p.login")
                .query(PersonStore::read)
                .list();
    }

    long countDemonstration() {
        return jdbc.sql("SELECT count(*) FROM identity.person WHERE demonstration")
                .query(Long.class)
                .single();
    }

    boolean hasAdministrator() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM identity.person_role WHERE kind = 'administrator')")
                .query(Boolean.class)
                .single();
    }

    /** One instance at a time makes the first accounts; the lock ends with the transaction. */
    void lockFirstStart() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('identity.first-start'))::text")
                .query(String.class)
                .optional();
    }

    /** Adds a person; false when the login is taken. */
    boolean add(Person person, @Nullable String passwordHash, Instant now) {
        boolean added = jdbc.sql("""
                        INSERT INTO identity.person (id, kind, login, name, station, unit, seat, demonstration,
                            password_hash, password_changed_at, password_must_change, created_at)
                        VALUES (:id, :kind, :login, :name, :station, :unit, :seat, :demonstration,
                            :passwordHash, :now, :mustChange, :now)
                        ON CONFLICT (login) DO NOTHING""")
                        .param("id", person.id())
                        .param("kind", person.kind().code())
                        .param("login", person.login())
                        .param("name", person.name())
                        .param("station", person.station())
                        .param("unit", person.unit())
                        .param("seat", person.seat())
                        .param("demonstration", person.demonstration())
                        .param("passwordHash", passwordHash)
                        .param("mustChange", person.passwordMustChange())
                        .param("now", timestamp(now))
                        .update()
                == 1;
        if (added) {
            setArea(person.id(), person.area());
        }
        return added;
    }

    /** Puts the area in the place of the one before. */
    void setArea(UUID person, Area area) {
        jdbc.sql("UPDATE identity.person SET whole_prefecture = :whole WHERE id = :person")
                .param("person", person)
                .param("whole", area.wholePrefecture())
                .update();
        jdbc.sql("DELETE FROM identity.person_area WHERE person = :person")
                .param("person", person)
                .update();
        jdbc.sql("INSERT INTO identity.person_area (person, county) SELECT :person, unnest(:counties)")
                .param("person", person)
                .param("counties", area.counties().toArray(String[]::new))
                .update();
    }

    void addRole(Person person, Role role, String grantedBy, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.person_role (person, kind, role, granted_by, granted_at)
                VALUES (:person, :kind, :role, :by, :now)""")
                .param("person", person.id())
                .param("kind", person.kind().code())
                .param("role", role.code())
                .param("by", grantedBy)
                .param("now", timestamp(now))
                .update();
    }

    boolean removeRole(UUID person, Role role) {
        return jdbc.sql("DELETE FROM identity.person_role WHERE person = :person AND role = :role")
                        .param("person", person)
                        .param("role", role.code())
                        .update()
                == 1;
    }

    void setPassword(UUID person, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                UPDATE identity.person
                SET password_hash = :hash, password_must_change = :mustChange, password_changed_at = :now
                WHERE id = :person""")
                .param("person", person)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", timestamp(now))
                .update();
    }

    void setCode(UUID person, @Nullable String sealedSecret, boolean confirmed) {
        jdbc.sql("UPDATE identity.person SET totp_secret = :secret, totp_confirmed = :confirmed WHERE id = :person")
                .param("person", person)
                .param("secret", sealedSecret)
                .param("confirmed", confirmed)
                .update();
    }

    /** Uses up the step of a one-time code; false when that step or a later one was used before. */
    boolean useCodeStep(UUID person, long step) {
        return jdbc.sql(
                                "UPDATE identity.person SET totp_last_step = :step WHERE id = :person AND totp_last_step < :step")
                        .param("person", person)
                        .param("step", step)
                        .update()
                == 1;
    }

    void disable(UUID person, Instant now) {
        jdbc.sql("UPDATE identity.person SET disabled_at = :now WHERE id = :person AND disabled_at IS NULL")
                .param("person", person)
                .param("now", timestamp(now))
                .update();
    }

    private static Person read(ResultSet row, int at) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                "administrator".equals(row.getString("kind")) ? Person.Kind.ADMINISTRATOR : Person.Kind.DUTY,
                row.getString("login"),
                row.getString("name"),
                row.getString("station"),
                row.getString("unit"),
                row.getString("seat"),
                row.getBoolean("demonstration"),
                roles(row.getArray("roles")),
                area(row),
                row.getBoolean("password_must_change"),
                row.getBoolean("totp_confirmed"),
                instant(row, "disabled_at"));
    }

    static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads whole_prefecture and counties. */
    static Area area(ResultSet row) throws SQLException {
        var counties = (String[]) row.getArray("counties").getArray();
        return new Area(row.getBoolean("whole_prefecture"), Set.of(counties));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
