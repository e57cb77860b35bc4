package org.sayram.operations.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.AnchorVerifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves the log against its hash chains and the signed anchors, chain by chain, in constant memory and on one snapshot, so that
 * others may go on writing.
 */
@Component
class LogVerification {
    private static final int BATCH = 2000;

    private final EventStore events;
    private final HeadStore heads;
    private final AnchorFile anchors;
    private final NodeKeys keys;
    private final KnownNodeStore nodes;
    private final Clock clock;

    LogVerification(
            EventStore events, HeadStore heads, AnchorFile anchors, NodeKeys keys, KnownNodeStore nodes, Clock clock) {
        this.events = events;
        this.heads = heads;
        this.anchors = anchors;
        this.keys = keys;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** The verdict on every (node, incarnation) this database holds or has an anchor for. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LogVerdict verify() {
        var trusted = new AnchorVerifier(keys.trustedKeys());
        // The anchors are listed before the first look at the database: what is signed meanwhile is not missed in the
        // snapshot.
        List<Anchor> signed = anchors.listNodes().stream()
                .flatMap(node -> anchors.list(node).anchors().stream())
                .toList();
        Map<ChainName, ChainExamination> examined = new LinkedHashMap<>();
        for (ChainName chain : chains(signed)) {
            List<Anchor> own = signed.stream()
                    .filter(anchor -> anchor.node().equals(chain.node()) && anchor.incarnation() == chain.incarnation())
                    .toList();
            examined.put(chain, examine(chain, own, trusted));
        }
        List<LogVerdict.Chain> verdicts = new ArrayList<>();
        examined.forEach((chain, examination) -> verdicts.add(examination.verdict(
                provenOpenings(chain.node(), examined),
                anchors.list(chain.node()).unreadableLines())));
        return LogVerdict.of(clock.instant(), verdicts);
    }

    /** What an incarnation says of the one before counts only if an anchor proves that it was said. */
    private List<StoredEvent> provenOpenings(String node, Map<ChainName, ChainExamination> examined) {
        return events.listOfType("operations.node-opened", node).stream()
                .filter(opening -> {
                    var of = new ChainName(node, opening.event().incarnation());
                    return examined.containsKey(of) && examined.get(of).provenUpTo() >= 1;
                })
                .toList();
    }

    private Set<ChainName> chains(List<Anchor> signed) {
        Set<ChainName> chains = new LinkedHashSet<>(events.listChains());
        heads.find().ifPresent(head -> chains.add(new ChainName(head.node(), head.incarnation())));
        signed.forEach(anchor -> chains.add(new ChainName(anchor.node(), anchor.incarnation())));
        return chains;
    }

    /** All of what this node wrote itself; of another node's log what had come here. */
    private long heldBefore(ChainName chain) {
        boolean own = heads.find().map(head -> head.node().equals(chain.node())).orElse(true);
        return own
                ? Long.MAX_VALUE
                : nodes.list().stream()
                        .filter(known ->
                                known.node().equals(chain.node()) && known.incarnation() == chain.incarnation())
                        .mapToLong(KnownNode::sequence)
                        .findFirst()
                        .orElse(0);
    }

    private ChainExamination examine(ChainName chain, List<Anchor> own, AnchorVerifier trusted) {
        var examination = new ChainExamination(chain, own, trusted, heldBefore(chain));
        long sequence = Long.MIN_VALUE;
        List<EventStore.ChainRow> rows = events.listChainRows(chain.node(), chain.incarnation(), sequence, BATCH);
        while (!rows.isEmpty()) {
            rows.forEach(examination::accept);
            sequence = rows.getLast().sequence();
            rows = events.listChainRows(chain.node(), chain.incarnation(), sequence, BATCH);
        }
        heads.find().ifPresent(examination::compareHead);
        return examination;
    }
}
