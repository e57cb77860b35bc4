package org.sayram.iot.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of iot.link_down. */
@Repository
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One instance looks at a time. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('iot.link_down', 0))")
                .query((row, number) -> number)
                .list();
    }

    /** Notes the enrolled terminals that were heard in the last day and are offline now. */
    void note(Instant now) {
        jdbc.sql("""
                insert into iot.link_down (address, since, county)
                select s.address, :now, t.county from iot.terminal_state s join iot.terminal t on t.address = s.address
                where not s.online and s.address < :things and s.last_frame_at > cast(:now as timestamptz) - interval '1 day'
                on conflict (address) do nothing
                """)
                .param("now", Timestamp.from(now))
                .param("things", Analogs.FIRST_THING)
                .update();
    }

    /** Strikes out those who are back; answers the alarms whose last terminal is back. */
    List<UUID> takeEnded() {
        return jdbc.sql("""
                with back as (delete from iot.link_down d using iot.terminal_state s
                    where s.address = d.address and s.online returning d.address, d.alarm)
                select distinct alarm from back where alarm is not null and not exists (
                    select 1 from iot.link_down d where d.alarm = back.alarm
                        and d.address not in (select address from back))
                order by alarm
                """)
                .query((row, number) -> Objects.requireNonNull(row.getObject("alarm", UUID.class)))
                .list();
    }

    /** Of each county where one is missing for so long: all that no alarm tells of yet. */
    List<Down> listUntold(Instant missingSince) {
        return jdbc.sql("""
                select address, county from iot.link_down d
                where alarm is null and exists (select 1 from iot.link_down e
                    where e.county = d.county and e.alarm is null and e.since <= ?)
                order by county, since, address
                """)
                .param(Timestamp.from(missingSince))
                .query((row, number) -> new Down(row.getLong("address"), row.getString("county")))
                .list();
    }

    /** The outage of a county that is told and goes on. */
    Optional<UUID> findOutage(String county, int together) {
        return jdbc.sql("""
                select alarm from iot.link_down where county = ? and alarm is not null
                group by alarm having count(*) >= ? order by count(*) desc limit 1
                """).params(county, together).query(UUID.class).optional();
    }

    void tell(Collection<Long> terminals, UUID alarm) {
        jdbc.sql("update iot.link_down set alarm = ? where address = any(?)")
                .params(alarm, terminals.toArray(Long[]::new))
                .update();
    }

    /** A terminal that is missing. */
    record Down(long address, String county) {}
}
