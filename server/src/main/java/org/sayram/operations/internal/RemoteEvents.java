package org.sayram.operations.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayram.operations.World;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HashChain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in events that other nodes wrote, as they are: set union, then each touched incident is folded once. A chain is taken
 * in without gap, so that what is held of it can always be proven.
 */
@Component
class RemoteEvents {
    private final EventStore events;
    private final KnownNodeStore nodes;
    private final HeadStore heads;
    private final EventCodec codec;
    private final AppendPath path;
    private final Clock clock;

    RemoteEvents(
            EventStore events, KnownNodeStore nodes, HeadStore heads, EventCodec codec, AppendPath path, Clock clock) {
        this.events = events;
        this.nodes = nodes;
        this.heads = heads;
        this.codec = codec;
        this.path = path;
        this.clock = clock;
    }

    /**
     * Stores what this node lacks.
     *
     * @param incoming events of other nodes, or of earlier incarnations of this one, in sequence order per chain
     * @return how many were new
     * @throws IllegalArgumentException naming the first event that does not fit: nothing of the delivery is stored then
     */
    @Transactional
    public int take(List<Event> incoming) {
        incoming.forEach(RemoteEvents::requireIntact);
        List<StoredEvent> stored = incoming.stream()
                .map(event -> new StoredEvent(event, codec.incidentOf(event), 0))
                .toList();
        // Acts before guards, as every writer does: an act sent to two nodes at once must not make two writers wait in
        // a circle.
        incoming.stream()
                .sorted(Comparator.comparing(Event::actId))
                .forEach(event -> heads.claimAct(new World(event.world()), event.actId()));
        Batch batch = path.lockFor(stored);
        List<StoredEvent> fresh = lacking(batch, stored);
        path.take(batch, fresh);
        note(batch, fresh);
        return fresh.size();
    }

    private static void requireIntact(Event event) {
        if (!HashChain.hashOf(event.unsealed(), event.previousHash()).equals(event.hash())) {
            throw new IllegalArgumentException(
                    name(event) + " does not give the hash it carries: fetch it again from another node");
        }
    }

    private List<StoredEvent> lacking(Batch batch, List<StoredEvent> incoming) {
        Map<ChainName, Tip> tips = new HashMap<>();
        List<StoredEvent> fresh = new ArrayList<>();
        for (StoredEvent stored : incoming) {
            Event event = stored.event();
            var chain = new ChainName(event.node(), event.incarnation());
            Tip tip = tips.computeIfAbsent(chain, this::tip);
            if (event.sequence() <= tip.sequence()) {
                requireSame(event);
            } else {
                requireNext(batch.begunAt(), tip, event);
                tips.put(chain, new Tip(event.sequence(), event.hash()));
                fresh.add(stored);
            }
        }
        return fresh;
    }

    private Tip tip(ChainName chain) {
        return events.findLastOfChain(chain.node(), chain.incarnation())
                .map(last -> new Tip(last.event().sequence(), last.event().hash()))
                .orElse(new Tip(0, Hash.NONE));
    }

    /** Two programs that write under one name and incarnation are an error to be shown, not a difference to be merged. */
    private void requireSame(Event event) {
        boolean same = events.listChain(event.node(), event.incarnation(), event.sequence() - 1, 1).stream()
                .anyMatch(held -> held.event().hash().equals(event.hash()));
        // Of this delivery itself, the same event twice does no harm; it is compared when it is held.
        if (!same && tip(new ChainName(event.node(), event.incarnation())).sequence() >= event.sequence()) {
            throw new IllegalArgumentException(
                    name(event) + " differs from the one held here under the same number: two"
                            + " programs write under the name of this node");
        }
    }

    private static void requireNext(NodeHead own, Tip tip, Event event) {
        if (event.node().equals(own.node()) && event.incarnation() >= own.incarnation()) {
            throw new IllegalArgumentException(
                    name(event) + " bears the name of this node, which did not write it: begin"
                            + " a new incarnation here, or rename the other node");
        }
        if (event.sequence() != tip.sequence() + 1 || !event.previousHash().equals(tip.hash())) {
            throw new IllegalArgumentException(name(event) + " does not follow sequence " + tip.sequence()
                    + ", the last one held here: fetch what comes after that first");
        }
    }

    /** Moves our clock behind what was received, and keeps how far each node has come. */
    private void note(Batch batch, List<StoredEvent> fresh) {
        Instant now = clock.instant();
        Map<ChainName, KnownNode> known = new HashMap<>();
        for (StoredEvent stored : fresh) {
            Event event = stored.event();
            boolean flagged = batch.receive(event.clock(), now);
            long ahead = flagged ? event.clock().millis() - now.toEpochMilli() : 0;
            known.put(
                    new ChainName(event.node(), event.incarnation()),
                    new KnownNode(event.node(), event.incarnation(), event.sequence(), event.recordedAt(), now, ahead));
        }
        known.values().forEach(nodes::save);
    }

    private static String name(Event event) {
        return "event " + event.id() + " of node " + event.node() + ", incarnation " + event.incarnation()
                + ", sequence " + event.sequence() + ",";
    }

    private record Tip(long sequence, Hash hash) {}
}
