package org.sayram.operations.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.Act;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.World;
import org.sayram.operationslog.EventIds;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HashChain;
import org.sayram.operationslog.UnsealedEvent;
import org.springframework.stereotype.Component;

/** Makes an act into events with clock, term and parents. The number and the seal follow when the head is locked. */
@Component
class EventDrafts {
    private final EventStore events;
    private final EventCodec codec;
    private final EventReader reader;
    private final IncidentFolder folder;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    EventDrafts(EventStore events, EventCodec codec, EventReader reader, IncidentFolder folder, Clock clock) {
        this.events = events;
        this.codec = codec;
        this.reader = reader;
        this.folder = folder;
        this.clock = clock;
    }

    /** Adds the events of an act to the batch; the streams and incidents they belong to must be locked. */
    List<PlacedEvent> add(Batch batch, World world, Act act, List<StreamEvent> wanted) {
        Instant now = clock.instant();
        Map<String, UUID> last = lastOf(batch, world, wanted);
        Set<String> written = new HashSet<>();
        List<PlacedEvent> drafts = new ArrayList<>();
        for (StreamEvent event : wanted) {
            String stream = event.stream().toString();
            boolean first = written.add(stream);
            @Nullable UUID basedOn = first && act.basedOn() != null ? act.basedOn() : last.get(stream);
            PlacedEvent draft = draft(batch, world, act, event, basedOn, now);
            last.put(stream, draft.logged().id());
            batch.addDraft(draft);
            drafts.add(draft);
        }
        return drafts;
    }

    private Map<String, UUID> lastOf(Batch batch, World world, List<StreamEvent> wanted) {
        Set<String> streams = new HashSet<>();
        wanted.forEach(event -> streams.add(event.stream().toString()));
        Map<String, UUID> last = new HashMap<>(events.lastOf(world, streams));
        batch.drafts().stream()
                .filter(draft -> draft.logged().world().equals(world))
                .forEach(draft -> last.put(
                        draft.logged().stream().toString(), draft.logged().id()));
        return last;
    }

    private PlacedEvent draft(
            Batch batch, World world, Act act, StreamEvent event, @Nullable UUID basedOn, Instant now) {
        @Nullable UUID incident = event.body().incidentId();
        var unsealed = new UnsealedEvent(
                ids.next(now),
                act.id(),
                world.name(),
                event.stream().toString(),
                batch.begunAt().node(),
                batch.begunAt().incarnation(),
                batch.provisionalSequence(),
                incident == null ? 0 : term(world, incident, event),
                basedOn,
                batch.tick(now),
                act.occurredAt(),
                now,
                act.actor().logged(),
                codec.typeOf(event.body()),
                EventCodec.BODY_VERSION,
                codec.write(event.body()));
        return reader.placed(new StoredEvent(HashChain.seal(unsealed, Hash.NONE), incident, 0));
    }

    /** The command term in force; an accepted or assumed hand-over begins the next one. */
    private int term(World world, UUID incident, StreamEvent event) {
        int known = folder.term(world, incident);
        return event.body().fact().filter(CommandTerms::beginsOne).isPresent() ? known + 1 : known;
    }
}
