package org.sayram.iot.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.iot.LinksLost;
import org.sayram.iot.internal.desk.DeskSettings;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrolled terminals that went offline. Many of one county within the window are one alarm: it is the operator that failed, not
 * each of them. The alarm ends when the last of its terminals is back.
 */
@Component
class LinkWatch {
    private final LinkStore links;
    private final AlarmStore store;
    private final AlarmPoints points;
    private final OperationsLog log;
    private final DeskSettings settings;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    LinkWatch(
            LinkStore links,
            AlarmStore store,
            AlarmPoints points,
            OperationsLog log,
            DeskSettings settings,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.points = points;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    @Transactional
    public void look() {
        links.lock();
        Instant now = clock.instant();
        links.note(now);
        List<StreamEvent> events = new ArrayList<>(ended(links.takeEnded(), now));
        Map<String, List<Long>> lost = links.listUntold(now.minus(settings.linkWindow())).stream()
                .collect(Collectors.groupingBy(
                        LinkStore.Down::county,
                        TreeMap::new,
                        Collectors.mapping(LinkStore.Down::address, Collectors.toList())));
        lost.forEach((county, terminals) -> events.addAll(tell(county, terminals, now)));
        if (!events.isEmpty()) {
            log.append(World.LIVE, new Act(ids.next(now), Actor.system("iot"), now, null), events);
        }
    }

    private List<StreamEvent> ended(List<UUID> alarms, Instant now) {
        if (alarms.isEmpty()) {
            return List.of();
        }
        log.hold(alarms.stream().map(StreamId::alarm).toArray(StreamId[]::new));
        List<StreamEvent> events = new ArrayList<>();
        for (UUID alarm : alarms) {
            if (store.findAlarm(World.LIVE, alarm)
                    .filter(one -> one.closedAt() == null)
                    .isPresent()) {
                events.add(new StreamEvent(StreamId.alarm(alarm), new AlarmRestored(alarm, now)));
                events.add(new StreamEvent(StreamId.alarm(alarm), new AlarmClosed(alarm, "restored")));
            }
        }
        return events;
    }

    /** Stragglers join the outage of their county that is told already. */
    private List<StreamEvent> tell(String county, List<Long> terminals, Instant now) {
        Optional<UUID> told = links.findOutage(county, settings.linksTogether());
        if (told.isPresent()) {
            log.hold(StreamId.alarm(told.get()));
            links.tell(terminals, told.get());
            return List.of(new StreamEvent(StreamId.alarm(told.get()), new LinksLost(told.get(), terminals)));
        }
        if (terminals.size() >= settings.linksTogether()) {
            return raise(terminals, ofMany(county, terminals), now);
        }
        List<StreamEvent> events = new ArrayList<>();
        terminals.forEach(one -> events.addAll(raise(List.of(one), points.describe(whole(one, now)), now)));
        return events;
    }

    private List<StreamEvent> raise(List<Long> terminals, AlarmPoint point, Instant now) {
        UUID id = ids.next(now);
        links.tell(terminals, id);
        return List.of(
                new StreamEvent(StreamId.alarm(id), new AlarmRaised(id, AlarmKind.LINK_LOST, point, now, false, false)),
                new StreamEvent(StreamId.alarm(id), new LinksLost(id, terminals)));
    }

    /** An outage is at no premises: it concerns a county, and says how many at first. */
    private static AlarmPoint ofMany(String county, List<Long> terminals) {
        return new AlarmPoint(
                null,
                terminals.getFirst(),
                null,
                "",
                "",
                county,
                "",
                "",
                "",
                Signal.WHOLE,
                Signal.WHOLE,
                Signal.WHOLE,
                Signal.WHOLE,
                "× " + terminals.size(),
                null,
                "");
    }

    private static Signal whole(long terminal, Instant now) {
        int none = Signal.WHOLE;
        return new Signal(terminal, Signal.TERMINAL, none, none, none, none, 0, 0, "", null, now);
    }
}
