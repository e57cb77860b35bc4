package org.sayram.iot.internal.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of iot.dialect, and which terminals name them. */
@Repository
class DialectStore {
    private static final String SELECT = """
            select d.*, (select count(*) from iot.terminal t where t.dialect = d.name) as terminals from iot.dialect d
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DialectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version of a dialect.
     *
     * @param terminals how many terminals name the dialect
     */
    record Version(String name, int version, DialectSpec spec, String madeBy, Instant madeAt, long terminals) {}

    /** The latest version of each dialect, by name. */
    List<Version> listLatest() {
        return jdbc.sql(SELECT + """
                where version = (select max(version) from iot.dialect other where other.name = d.name) order by name
                """).query(this::version).list();
    }

    /** Every version of one dialect, the latest first. */
    List<Version> listVersions(String name) {
        return jdbc.sql(SELECT + " where name = ? order by version desc")
                .param(name)
                .query(this::version)
                .list();
    }

    Optional<Version> findLatest(String name) {
        return listVersions(name).stream().findFirst();
    }

    /** Adds the next version. Writers of dialects wait for one another. */
    void add(String name, DialectSpec spec, String madeBy, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('iot.dialect/' || ?, 0))")
                .param(name)
                .query((row, number) -> number)
                .list();
        jdbc.sql("""
                insert into iot.dialect (name, version, zone, forms, note, made_by, made_at)
                select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from iot.dialect where name = ?
                """)
                .params(
                        name,
                        spec.zone(),
                        json.writeValueAsString(spec.forms()),
                        spec.note(),
                        madeBy,
                        Timestamp.from(at),
                        name)
                .update();
    }

    /** Lets a terminal speak a dialect; false where it does already. */
    boolean assign(long address, String dialect) {
        return jdbc.sql("update iot.terminal set dialect = ? where address = ? and dialect <> ?")
                        .params(dialect, address, dialect)
                        .update()
                == 1;
    }

    /** The dialect that the terminal with this number names. */
    Optional<String> findSpoken(long address) {
        return jdbc.sql("select dialect from iot.terminal where address = ? and dialect <> ''")
                .param(address)
                .query(String.class)
                .optional();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        var forms = List.of(json.readValue(row.getString("forms"), DialectSpec.Form[].class));
        return new Version(
                row.getString("name"),
                row.getInt("version"),
                new DialectSpec(row.getString("zone"), forms, row.getString("note")),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("terminals"));
    }
}
