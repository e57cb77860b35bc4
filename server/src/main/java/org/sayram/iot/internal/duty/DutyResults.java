package org.sayram.iot.internal.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of duty checks, as people look it up. A round that is only planned is shown to nobody: a random one could be warned of. */
@Repository
class DutyResults {
    private static final String ROUNDS = """
            select r.*, count(k.id) as asked, count(*) filter (where k.state = 'answered') as answered,
                count(*) filter (where k.state = 'missed') as missed, count(*) filter (where k.state = 'unreachable') as unreachable
            from iot.duty_round r left join iot.duty_check k on k.round = r.id and (?::text[] is null or k.county = any(?))
            """;
    private static final String CHECKS = """
             from iot.duty_check k join iot.duty_round r on r.id = k.round
             where (cast(:area as text[]) is null or k.county = any(:area))
                and (cast(:round as uuid) is null or k.round = :round)
                and (cast(:county as text) is null or k.county = :county)
                and (cast(:state as text) is null or k.state = :state)
                and (cast(:q as text) is null or strpos(k.premises_name, :q) > 0)
            """ + CountedRows.DUTY_CHECKS;

    private final JdbcClient jdbc;

    DutyResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DutyRound> listRounds(Area area, @Nullable String kind, PageRequest page) {
        String[] counties = area.filter();
        return jdbc.sql(ROUNDS + """
                 where r.state <> 'planned' and (?::text is null or r.kind = ?)
                 group by r.id order by
                """
                        + page.orderBy(
                                Map.of("startedAt", "r.started_at", "missed", "missed"), "r.started_at desc, r.id")
                        + " limit ? offset ?")
                .params(Arrays.asList(counties, counties, kind, kind, page.size(), page.offset()))
                .query(DutyResults::round)
                .list();
    }

    long countRounds(@Nullable String kind) {
        return jdbc.sql(
                        "select count(*) from iot.duty_round where state <> 'planned' and (?::text is null or kind = ?)")
                .params(Arrays.asList(kind, kind))
                .query(Long.class)
                .single();
    }

    Optional<DutyRound> findRound(Area area, UUID id) {
        String[] counties = area.filter();
        return jdbc.sql(ROUNDS + " where r.id = ? and r.state <> 'planned' group by r.id")
                .params(Arrays.asList(counties, counties, id))
                .query(DutyResults::round)
                .optional();
    }

    private static DutyRound round(ResultSet row, int number) throws SQLException {
        return new DutyRound(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("county"),
                row.getInt("share"),
                row.getInt("minutes"),
                row.getString("seed"),
                row.getInt("eligible"),
                row.getString("eligible_hash"),
                row.getString("state"),
                DutyStore.instant(row.getTimestamp("started_at")),
                DutyStore.instant(row.getTimestamp("finished_at")),
                row.getString("by_name"),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getInt("missed"),
                row.getInt("unreachable"));
    }

    /**
     * Which checks are wanted.
     *
     * @param q part of the premises' name
     * @param counted the rows of a figure of the statistics
     */
    record CheckFilter(
            Area area,
            @Nullable UUID round,
            @Nullable String q,
            @Nullable String county,
            @Nullable String state,
            CountedRows counted) {}

    List<DutyCheck> listChecks(CheckFilter filter, PageRequest page) {
        String order = page.orderBy(
                Map.of(
                        "begunAt", "k.begun_at",
                        "premisesName", "k.premises_name",
                        "county", "k.county",
                        "answeredAt", "k.answered_at"),
                "k.begun_at desc, k.premises_name, k.id");
        return filtered(
                        "select k.*, r.kind as round_kind" + CHECKS + " order by " + order
                                + " limit :limit offset :offset",
                        filter)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(DutyResults::check)
                .list();
    }

    long countChecks(CheckFilter filter) {
        return filtered("select count(*)" + CHECKS, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, CheckFilter filter) {
        return filter.counted()
                .fill(jdbc.sql(sql))
                .param("area", filter.area().filter())
                .param("round", filter.round())
                .param("county", filter.county())
                .param("state", filter.state())
                .param("q", filter.q());
    }

    private static DutyCheck check(ResultSet row, int number) throws SQLException {
        return new DutyCheck(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("round_kind"),
                row.getString("terminal_id"),
                row.getString("premises_id"),
                row.getString("premises_name"),
                row.getString("county"),
                row.getString("state"),
                row.getString("reason"),
                row.getTimestamp("begun_at").toInstant(),
                DutyStore.instant(row.getTimestamp("asked_at")),
                DutyStore.instant(row.getTimestamp("due_at")),
                DutyStore.instant(row.getTimestamp("answered_at")));
    }

    /** The decided checks of a week that begins on this Monday in the prefecture. */
    record Week(LocalDate monday, int asked, int answered, int missed, int unreachable) {}

    List<Week> listWeeks(Area area, Instant since) {
        String[] counties = area.filter();
        return jdbc.sql("""
                select date_trunc('week', begun_at at time zone 'Asia/Shanghai')::date as monday, count(*) as asked,
                    count(*) filter (where state = 'answered') as answered, count(*) filter (where state = 'missed') as missed,
                    count(*) filter (where state = 'unreachable') as unreachable
                from iot.duty_check
                where begun_at >= ? and state in ('answered', 'missed', 'unreachable') and (?::text[] is null or county = any(?))
                group by 1 order by 1
                """)
                .params(Arrays.asList(Timestamp.from(since), counties, counties))
                .query((row, number) -> new Week(
                        row.getObject("monday", LocalDate.class),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("missed"),
                        row.getInt("unreachable")))
                .list();
    }

    /** Premises that did not answer again and again. */
    record Failing(
            String premisesId,
            String premisesName,
            String county,
            int asked,
            int missed,
            int unreachable,
            Instant lastFailedAt) {}

    /** Premises with at least so many checks missed or unreachable since then, the worst first. */
    List<Failing> listFailing(Area area, Instant since, int least) {
        String[] counties = area.filter();
        return jdbc.sql("""
                select premises_id, min(premises_name) as premises_name, min(county) as county, count(*) as asked,
                    count(*) filter (where state = 'missed') as missed, count(*) filter (where state = 'unreachable') as unreachable,
                    max(begun_at) filter (where state in ('missed', 'unreachable')) as last_failed_at
                from iot.duty_check
                where begun_at >= ? and (?::text[] is null or county = any(?))
                group by premises_id
                having count(*) filter (where state in ('missed', 'unreachable')) >= ?
                order by count(*) filter (where state in ('missed', 'unreachable')) desc, 2 limit 100
                """)
                .params(Arrays.asList(Timestamp.from(since), counties, counties, least))
                .query((row, number) -> new Failing(
                        row.getString("premises_id"),
                        row.getString("premises_name"),
                        row.getString("county"),
                        row.getInt("asked"),
                        row.getInt("missed"),
                        row.getInt("unreachable"),
                        row.getTimestamp("last_failed_at").toInstant()))
                .list();
    }
}
