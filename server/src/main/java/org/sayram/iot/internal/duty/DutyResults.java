package org.sayram.iot.internal.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Area;
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
    private static final String CHECKS = " from iot.duty_check k join iot.duty_round r on r.id = k.round where true";

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
     */
    record CheckFilter(
            Area area,
            @Nullable UUID round,
            @Nullable String q,
            @Nullable String county,
            @Nullable String state) {}

    List<DutyCheck> listChecks(CheckFilter filter, PageRequest page) {
        List<@Nullable Object> params = new ArrayList<>();
        String where = where(filter, params);
        params.add(page.size());
        params.add(page.offset());
        String order = page.orderBy(
                Map.of(
                        "begunAt", "k.begun_at",
                        "premisesName", "k.premises_name",
                        "county", "k.county",
                        "answeredAt", "k.answered_at"),
                "k.begun_at desc, k.premises_name, k.id");
        return jdbc.sql("select k.*, r.kind as round_kind" + CHECKS + where + " order by " + order
                        + " limit ? offset ?")
                .params(params)
                .query(DutyResults::check)
                .list();
    }

    long countChecks(CheckFilter filter) {
        List<@Nullable Object> params = new ArrayList<>();
        return jdbc.sql("select count(*)" + CHECKS + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(CheckFilter filter, List<@Nullable Object> params) {
        var where = new StringBuilder();
        String[] counties = filter.area().filter();
        add(where, params, " and k.county = any(?)", counties);
        add(where, params, " and k.round = ?", filter.round());
        add(where, params, " and k.county = ?", filter.county());
        add(where, params, " and k.state = ?", filter.state());
        add(where, params, " and strpos(k.premises_name, ?) > 0", filter.q());
        return where.toString();
    }

    private static void add(
            StringBuilder where, List<@Nullable Object> params, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            params.add(value);
        }
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
