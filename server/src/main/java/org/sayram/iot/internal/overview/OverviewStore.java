package org.sayram.iot.internal.overview;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sayram.identity.Area;
import org.sayram.iot.internal.desk.DeskSettings;
import org.sayram.operations.World;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts by county, from registers and latest states; never from history. */
@Repository
class OverviewStore {
    private static final Duration DUTY_WITHIN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final DeskSettings settings;

    OverviewStore(JdbcClient jdbc, DeskSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    List<CountyOverview> list(World world, Area area, Instant now) {
        return jdbc.sql("""
                with terminals as (
                    select t.county, count(*) as terminals, count(*) filter (where s.online) as online
                    from iot.terminal t left join iot.terminal_state s on s.address = t.address group by t.county),
                points as (
                    select t.county, count(*) as points
                    from iot.point p join iot.terminal t on t.id = p.terminal_id group by t.county),
                alarms as (
                    select county,
                        count(*) filter (where kind = 'fire' and state in ('raised', 'taken', 'verifying')) as fires,
                        count(*) filter (where kind = 'fire' and state = 'confirmed') as confirmed,
                        count(*) filter (where kind = 'fire' and state in ('raised', 'taken', 'verifying') and test_mark) as test_marks,
                        count(*) filter (where kind = 'fault') as faults, count(*) filter (where kind = 'shielded') as shielded,
                        count(*) filter (where kind = 'supervisory') as supervisory, count(*) filter (where kind = 'silent') as silent,
                        count(*) filter (where kind = 'link-lost') as links,
                        count(*) filter (where kind <> 'fire'
                            and coalesce(due_at, raised_at + cast(:within as interval)) < :now) as overdue
                    from iot.alarm where world = :world and state <> 'closed' group by county),
                maintenance as (
                    select county, count(*) as maintenance from iot.maintenance_task where done_at is null group by county),
                duty as (
                    select county, count(*) filter (where state in ('answered', 'missed')) as duty_asked,
                        count(*) filter (where state = 'missed') as duty_missed
                    from iot.duty_check where begun_at >= :since group by county)
                select county, coalesce(terminals, 0) as terminals, coalesce(online, 0) as online, coalesce(points, 0) as points,
                    coalesce(fires, 0) as fires, coalesce(confirmed, 0) as confirmed, coalesce(test_marks, 0) as test_marks,
                    coalesce(faults, 0) as faults, coalesce(shielded, 0) as shielded, coalesce(supervisory, 0) as supervisory,
                    coalesce(silent, 0) as silent, coalesce(links, 0) as links, coalesce(overdue, 0) as overdue,
                    coalesce(maintenance, 0) as maintenance, coalesce(duty_asked, 0) as duty_asked,
                    coalesce(duty_missed, 0) as duty_missed
                from terminals full join points using (county) full join alarms using (county)
                    full join maintenance using (county) full join duty using (county)
                where cast(:area as text[]) is null or county = '' or county = any(:area)
                order by county
                """)
                .param("within", settings.conditionWithin().toSeconds() + " seconds")
                .param("now", Timestamp.from(now))
                .param("world", world.name())
                .param("since", Timestamp.from(now.minus(DUTY_WITHIN)))
                .param("area", area.filter())
                .query(new SimplePropertyRowMapper<>(CountyOverview.class))
                .list();
    }
}
