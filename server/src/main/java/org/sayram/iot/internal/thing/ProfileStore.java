package org.sayram.iot.internal.thing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of iot.thing_profile. */
@Repository
class ProfileStore {
    private static final String SELECT = """
            select p.*, (select count(*) from iot.thing t where t.profile = p.name) as things from iot.thing_profile p
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A payload to try a profile on.
     *
     * @param name what it shows; says that it is invented where it is
     */
    record Sample(String name, String topic, String payload) {}

    /**
     * A version of a profile.
     *
     * @param things how many things were read by the profile
     */
    record Version(
            String name,
            int version,
            ThingProfile spec,
            List<Sample> samples,
            String note,
            String madeBy,
            Instant madeAt,
            long things) {}

    /** The latest version of each profile, by name. */
    List<Version> listLatest() {
        return jdbc.sql(SELECT + """
                where version = (select max(version) from iot.thing_profile other where other.name = p.name) order by name
                """).query(this::version).list();
    }

    /** Every version of a profile, the latest first. */
    List<Version> listVersions(String name) {
        return jdbc.sql(SELECT + " where name = ? order by version desc")
                .param(name)
                .query(this::version)
                .list();
    }

    Optional<Version> findLatest(String name) {
        return listVersions(name).stream().findFirst();
    }

    /** Adds the next version. Writers of a profile wait for one another. */
    void add(String name, ThingProfile spec, List<Sample> samples, String note, String madeBy, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('iot.thing_profile/' || ?, 0))")
                .param(name)
                .query((row, number) -> number)
                .list();
        jdbc.sql("""
                insert into iot.thing_profile (name, version, spec, samples, note, made_by, made_at)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from iot.thing_profile where name = ?
                """)
                .params(
                        name,
                        json.writeValueAsString(spec),
                        json.writeValueAsString(samples),
                        note,
                        madeBy,
                        Timestamp.from(at),
                        name)
                .update();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getString("name"),
                row.getInt("version"),
                json.readValue(row.getString("spec"), ThingProfile.class),
                List.of(json.readValue(row.getString("samples"), Sample[].class)),
                row.getString("note"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("things"));
    }
}
