package org.sayram.operations.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.Act;
import org.sayram.operations.Appended;
import org.sayram.operations.Guard;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.EventIds;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HashChain;
import org.sayram.operationslog.HybridClock;
import org.sayram.operationslog.HybridTime;
import org.sayram.operationslog.IncidentState;
import org.sayram.operationslog.UnsealedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log on PostgreSQL. One transaction: claim the act, lock the guards, fold and save projections, then lock the head,
 * number and seal the batch, insert it. The head is locked last and shortest, because every writer of the node needs it.
 */
@Component
class StoredOperationsLog implements OperationsLog {
    private final EventStore events;
    private final HeadStore heads;
    private final EventCodec codec;
    private final IncidentFolder folder;
    private final Projections projections;
    private final Clock clock;
    private final EventIds ids = new EventIds(new SecureRandom());

    StoredOperationsLog(
            EventStore events,
            HeadStore heads,
            EventCodec codec,
            IncidentFolder folder,
            Projections projections,
            Clock clock) {
        this.events = events;
        this.heads = heads;
        this.codec = codec;
        this.folder = folder;
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Appended append(World world, Act act, List<StreamEvent> batch, Guard... guards) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("an act must append at least one event");
        }
        if (!heads.claimAct(world, act.id())) {
            return findAct(world, act.id())
                    .orElseThrow(() -> new IllegalStateException("act " + act.id() + " was claimed without events"));
        }
        lockGuards(batch, guards);
        List<StoredEvent> pending = pending(world, act, batch);
        projections.apply(pending);
        return write(pending);
    }

    /** Always in the order of their keys, so that two writers never wait for each other. */
    private void lockGuards(List<StreamEvent> batch, Guard... guards) {
        Map<String, Guard> byKey = new HashMap<>();
        for (StreamEvent event : batch) {
            UUID incident = event.body().incidentId();
            if (incident != null) {
                byKey.put("incident/" + incident, Guard.raise("incident/" + incident));
            }
        }
        Arrays.stream(guards).forEach(guard -> byKey.put(guard.key(), guard));
        byKey.values().stream().sorted(Comparator.comparing(Guard::key)).forEach(heads::raise);
    }

    /** The batch with clocks and parents; sequence and seal are provisional until the head is locked. */
    private List<StoredEvent> pending(World world, Act act, List<StreamEvent> batch) {
        NodeHead head = heads.get();
        Instant now = clock.instant();
        HybridTime time = head.clock();
        Map<StreamId, @Nullable UUID> last = new HashMap<>();
        Map<UUID, Integer> terms = new LinkedHashMap<>();
        List<StoredEvent> pending = new ArrayList<>();
        long sequence = head.sequence();
        for (StreamEvent event : batch) {
            time = HybridClock.tick(time, now);
            sequence++;
            @Nullable UUID incident = event.body().incidentId();
            UUID id = ids.next(now);
            int term = incident == null ? 0 : term(world, incident, event, terms);
            var unsealed = new UnsealedEvent(
                    id,
                    act.id(),
                    world.name(),
                    event.stream().toString(),
                    head.node(),
                    head.incarnation(),
                    sequence,
                    term,
                    basedOn(world, act, event.stream(), last),
                    time,
                    act.occurredAt(),
                    now,
                    act.actor().logged(),
                    codec.typeOf(event.body()),
                    EventCodec.BODY_VERSION,
                    codec.write(event.body()));
            last.put(event.stream(), id);
            pending.add(new StoredEvent(HashChain.seal(unsealed, Hash.NONE), incident, head.position()));
        }
        return pending;
    }

    private @Nullable UUID basedOn(World world, Act act, StreamId stream, Map<StreamId, @Nullable UUID> last) {
        @Nullable UUID own = last.get(stream);
        if (own != null) {
            return own;
        }
        return act.basedOn() != null
                ? act.basedOn()
                : events.findLastOf(world, stream).orElse(null);
    }

    /** The command term in force; an accepted or assumed hand-over begins the next one. */
    private int term(World world, UUID incident, StreamEvent event, Map<UUID, Integer> terms) {
        int known = terms.computeIfAbsent(
                incident,
                id -> folder.fold(world, id, List.of()).state().command().term());
        boolean handOver = event.body().fact().filter(CommandTerms::beginsOne).isPresent();
        int term = handOver ? known + 1 : known;
        terms.put(incident, term);
        return term;
    }

    private Appended write(List<StoredEvent> pending) {
        NodeHead head = heads.lock();
        Hash previous = head.hash();
        long sequence = head.sequence();
        long position = head.position();
        HybridTime time = head.clock();
        List<StoredEvent> sealed = new ArrayList<>();
        for (StoredEvent stored : pending) {
            sequence++;
            position++;
            Event event = HashChain.seal(numbered(stored.event().unsealed(), sequence, head.incarnation()), previous);
            previous = event.hash();
            time = HybridTime.max(time, event.clock());
            sealed.add(new StoredEvent(event, stored.incidentId(), position));
        }
        events.insert(sealed);
        heads.save(new NodeHead(head.node(), head.incarnation(), sequence, position, previous, time));
        heads.notifyReaders(position);
        return new Appended(sealed.stream().map(stored -> stored.event().id()).toList(), position);
    }

    private static UnsealedEvent numbered(UnsealedEvent event, long sequence, int incarnation) {
        return new UnsealedEvent(
                event.id(),
                event.actId(),
                event.world(),
                event.stream(),
                event.node(),
                incarnation,
                sequence,
                event.term(),
                event.basedOn(),
                event.clock(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.type(),
                event.version(),
                event.body());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Appended> findAct(World world, UUID actId) {
        List<StoredEvent> found = events.listAct(world, actId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> ofAct = found.stream().map(stored -> stored.event().id()).toList();
        return Optional.of(new Appended(ofAct, found.getLast().position()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedEvent> listStream(World world, StreamId stream) {
        return events.listStream(world, stream).stream().map(folder::logged).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedEvent> listIncident(World world, UUID incident) {
        return folder.fold(world, incident, List.of()).events();
    }

    @Override
    @Transactional(readOnly = true)
    public IncidentState incident(World world, UUID incident) {
        return folder.fold(world, incident, List.of()).state();
    }

    @Override
    public long guardVersion(String key) {
        return heads.guardVersion(key);
    }
}
