package org.sayram.iot.internal.thing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of iot.thing, its payloads and its messages. */
@Repository
class ThingStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Set<LocalDate> openDays = ConcurrentHashMap.newKeySet();

    ThingStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own, so that the lock on the partitioned table is held for a moment and once a day. */
    void openDays(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
            if (!openDays.contains(day)) {
                apart.executeWithoutResult(status -> jdbc.sql("select iot.open_payload_day(?)")
                        .param(Date.valueOf(day))
                        .query((row, number) -> day)
                        .list());
                openDays.add(day);
            }
        }
    }

    /** Takes a message for the caller's transaction; false where it was taken in this time. A second one waits for the first. */
    boolean claim(String source, String key, Instant at, Duration repeatWithin) {
        return jdbc.sql("""
                insert into iot.thing_message as m (source, key, received_at) values (:source, :key, :at)
                on conflict (source, key) do update set received_at = excluded.received_at
                where m.received_at < :since
                """)
                        .param("source", source)
                        .param("key", key)
                        .param("at", Timestamp.from(at))
                        .param("since", Timestamp.from(at.minus(repeatWithin)))
                        .update()
                == 1;
    }

    void forgetMessages(Instant before) {
        jdbc.sql("delete from iot.thing_message where received_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    /** A thing, held until the transaction ends; a new one gets a number. */
    Held hold(String source, String device, Profiles.Ready profile, Instant now) {
        return jdbc.sql("""
                insert into iot.thing as t (source, device, profile, interval_seconds, first_seen_at, last_seen_at, messages)
                values (:source, :device, :profile, :interval, :now, :now, 1)
                on conflict (source, device) do update set profile = excluded.profile,
                    interval_seconds = excluded.interval_seconds,
                    last_seen_at = greatest(t.last_seen_at, excluded.last_seen_at), messages = t.messages + 1
                returning address, last_at
                """)
                .param("source", source)
                .param("device", device)
                .param("profile", profile.name())
                .param("interval", profile.spec().intervalSeconds())
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    Timestamp last = row.getTimestamp("last_at");
                    return new Held(row.getLong("address"), last == null ? null : last.toInstant());
                })
                .single();
    }

    /** A thing whose row is held. */
    record Held(long address, @Nullable Instant lastAt) {}

    void spokeOf(long address, Instant at) {
        jdbc.sql("update iot.thing set last_at = greatest(last_at, ?) where address = ?")
                .params(Timestamp.from(at), address)
                .update();
    }

    /** What the components of a thing were last said to be. */
    Map<ThingProfile.Component, Integer> listStates(long address) {
        Map<ThingProfile.Component, Integer> states = new HashMap<>();
        jdbc.sql("""
                select system_type, component_type, component_address, status from iot.point_state
                where address = ? and system_address = ?
                """).params(address, ThingIntake.SYSTEM_ADDRESS).query(row -> {
            states.put(
                    new ThingProfile.Component(
                            row.getInt("system_type"), row.getInt("component_type"), row.getLong("component_address")),
                    row.getInt("status"));
        });
        return states;
    }

    /** Notes that things were heard: they are in the list of terminals, enrolled or not. */
    void heard(Collection<Long> addresses, String peer, Instant at) {
        jdbc.sql("""
                insert into iot.terminal_state as s (address, online, epoch, peer, first_seen_at, last_frame_at, frames, unparsed)
                select a, true, 0, :peer, :at, :at, 1, 0 from unnest(:addresses) as x (a)
                on conflict (address) do update set online = true, peer = excluded.peer,
                    last_frame_at = greatest(s.last_frame_at, excluded.last_frame_at), frames = s.frames + 1
                """)
                .param("peer", peer)
                .param("at", Timestamp.from(at))
                .param("addresses", addresses.stream().sorted().toArray(Long[]::new))
                .update();
    }

    /** Things are told offline when they missed four of their intervals; the silence of their points rings before. */
    int markSilent(Instant now) {
        return jdbc.sql("""
                update iot.terminal_state s set online = false from iot.thing t
                where t.address = s.address and s.online and t.interval_seconds > 0
                    and s.last_frame_at < cast(? as timestamptz) - make_interval(secs => 4 * t.interval_seconds)
                """).param(Timestamp.from(now)).update();
    }

    /** A payload as it came. */
    record Payload(
            Instant receivedAt,
            String source,
            List<Long> addresses,
            String profile,
            int version,
            String outcome,
            String reason,
            String topic,
            byte[] bytes) {}

    void keep(Payload payload) {
        jdbc.sql("""
                insert into iot.thing_payload (received_at, source, addresses, profile, version, outcome, reason, topic, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Timestamp.from(payload.receivedAt()),
                        payload.source(),
                        payload.addresses().toArray(Long[]::new),
                        payload.profile(),
                        payload.version(),
                        payload.outcome(),
                        payload.reason(),
                        payload.topic(),
                        payload.bytes())
                .update();
    }
}
