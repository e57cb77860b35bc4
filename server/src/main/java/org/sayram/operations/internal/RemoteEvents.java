package org.sayram.operations.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sayram.operations.OperationsEvent;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.HashChain;
import org.sayram.operationslog.HybridClock;
import org.sayram.operationslog.HybridTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in events that other nodes wrote, as they are: set union, then each touched incident is folded once. */
@Component
class RemoteEvents {
    private final EventStore events;
    private final HeadStore heads;
    private final EventCodec codec;
    private final Projections projections;
    private final Clock clock;

    RemoteEvents(EventStore events, HeadStore heads, EventCodec codec, Projections projections, Clock clock) {
        this.events = events;
        this.heads = heads;
        this.codec = codec;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Stores what this node lacks.
     *
     * @param incoming events of other nodes, in sequence order per node and incarnation
     * @return how many were new
     * @throws IllegalArgumentException naming the first event whose seal is broken; nothing of the batch is stored then
     */
    @Transactional
    public int take(List<Event> incoming) {
        NodeHead head = heads.lock();
        HybridTime time = head.clock();
        long position = head.position();
        List<StoredEvent> fresh = new ArrayList<>();
        for (Event event : incoming) {
            requireIntact(event);
            if (!events.holds(event.id())) {
                position++;
                OperationsEvent body = codec.read(event.type(), event.body());
                fresh.add(new StoredEvent(event, body.incidentId(), position));
                time = HybridClock.receive(time, event.clock(), clock.instant()).clock();
                heads.claimAct(new org.sayram.operations.World(event.world()), event.actId());
            }
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        projections.apply(fresh);
        events.insert(fresh);
        heads.save(new NodeHead(head.node(), head.incarnation(), head.sequence(), position, head.hash(), time));
        heads.notifyReaders(position);
        return fresh.size();
    }

    private static void requireIntact(Event event) {
        if (!HashChain.hashOf(event.unsealed(), event.previousHash()).equals(event.hash())) {
            throw new IllegalArgumentException("event " + event.id() + " of node " + event.node() + ", sequence "
                    + event.sequence() + ", does not give the hash it carries: fetch it again from another node");
        }
    }
}
