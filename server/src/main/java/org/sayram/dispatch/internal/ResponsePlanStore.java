package org.sayram.dispatch.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of dispatch.response_plan. */
@Repository
class ResponsePlanStore {
    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ResponsePlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which edition of the plan. */
    record Edition(LocalDate validFrom, int version) {}

    /** Adds an edition unless it is there. */
    boolean add(Edition edition, String name, Map<String, String> files) {
        return jdbc.sql("""
                        insert into dispatch.response_plan (version, valid_from, name, files) values (?, ?, ?, ?)
                        on conflict (valid_from, version) do nothing
                        """)
                        .params(List.of(
                                edition.version(),
                                Date.valueOf(edition.validFrom()),
                                name,
                                json.writeValueAsString(files)))
                        .update()
                == 1;
    }

    /** The youngest edition in force on a day. */
    Optional<Edition> findInForce(LocalDate day) {
        return jdbc.sql("""
                select valid_from, version from dispatch.response_plan where valid_from <= ?
                order by valid_from desc, version desc limit 1
                """)
                .param(Date.valueOf(day))
                .query((row, number) -> new Edition(row.getDate("valid_from").toLocalDate(), row.getInt("version")))
                .optional();
    }

    /** The files of an edition. */
    Map<String, String> files(Edition edition) {
        String files = jdbc.sql("select files from dispatch.response_plan where valid_from = ? and version = ?")
                .params(Date.valueOf(edition.validFrom()), edition.version())
                .query(String.class)
                .single();
        return json.readValue(files, FILES);
    }
}
