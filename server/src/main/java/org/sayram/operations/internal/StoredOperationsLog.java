package org.sayram.operations.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sayram.operations.Act;
import org.sayram.operations.Appended;
import org.sayram.operations.Guard;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.IncidentState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log on PostgreSQL. One transaction: claim the act, lock the guards, fold and save projections; at its end
 * {@link LogWriter} locks the head, numbers and seals what was appended, and inserts it. Locks are taken in one order by
 * everybody: act, guards by key, rows of projections, head.
 */
@Component
class StoredOperationsLog implements OperationsLog {
    private final EventStore events;
    private final EventReader reader;
    private final HeadStore heads;
    private final AppendPath path;
    private final IncidentFolder folder;
    private final LogWriter writer;

    StoredOperationsLog(
            EventStore events,
            EventReader reader,
            HeadStore heads,
            AppendPath path,
            IncidentFolder folder,
            LogWriter writer) {
        this.events = events;
        this.reader = reader;
        this.heads = heads;
        this.path = path;
        this.folder = folder;
        this.writer = writer;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Appended append(World world, Act act, List<StreamEvent> wanted, Guard... guards) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("an act must append at least one event");
        }
        if (!heads.claimAct(world, act.id())) {
            return findAct(world, act.id())
                    .orElseThrow(() -> new IllegalStateException("act " + act.id() + " was claimed without events"));
        }
        List<PlacedEvent> drafts = path.append(world, act, wanted, guards);
        return new Appended(drafts.stream().map(draft -> draft.logged().id()).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(StreamId... streams) {
        path.hold(streams);
    }

    /** In a transaction that may write, a twin of the act that runs at this moment is waited for. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Appended> findAct(World world, UUID actId) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            heads.awaitTwin(world, actId);
        }
        List<UUID> ofAct = Stream.concat(
                        events.listAct(world, actId).stream(),
                        writer.pending().stream()
                                .map(PlacedEvent::stored)
                                .filter(stored -> stored.event().actId().equals(actId)
                                        && stored.event().world().equals(world.name())))
                .map(stored -> stored.event().id())
                .toList();
        return ofAct.isEmpty() ? Optional.empty() : Optional.of(new Appended(ofAct));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedEvent> listStream(World world, StreamId stream) {
        return Stream.concat(
                        events.listStream(world, stream).stream().map(reader::logged),
                        writer.pending().stream()
                                .map(PlacedEvent::logged)
                                .filter(event -> event.stream().equals(stream)
                                        && event.world().equals(world)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedEvent> listIncident(World world, UUID incident) {
        return folder.fold(world, incident).events();
    }

    @Override
    @Transactional(readOnly = true)
    public IncidentState incident(World world, UUID incident) {
        return folder.fold(world, incident).state();
    }

    @Override
    public long guardVersion(String key) {
        return heads.guardVersion(key);
    }
}
