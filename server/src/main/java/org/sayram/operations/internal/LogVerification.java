package org.sayram.operations.internal;

import java.util.ArrayList;
import java.util.List;
import org.sayram.operationslog.AnchorVerifier;
import org.sayram.operationslog.AnchoredChainVerifier;
import org.sayram.operationslog.ChainProof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves the log against its hash chain and the signed anchors, chain by chain, in constant memory. */
@Component
class LogVerification {
    private static final int BATCH = 2000;

    private final JdbcClient jdbc;
    private final EventStore events;
    private final AnchorFile anchors;
    private final NodeKeys keys;

    LogVerification(JdbcClient jdbc, EventStore events, AnchorFile anchors, NodeKeys keys) {
        this.jdbc = jdbc;
        this.events = events;
        this.anchors = anchors;
        this.keys = keys;
    }

    /** The verdict on every (node, incarnation) this database holds or has an anchor for. */
    List<Verdict> verify() {
        List<Verdict> verdicts = new ArrayList<>();
        for (ChainName chain : chains()) {
            verdicts.add(new Verdict(chain.node(), chain.incarnation(), prove(chain)));
        }
        return verdicts;
    }

    private List<ChainName> chains() {
        List<ChainName> held = new ArrayList<>(
                jdbc.sql("select distinct node, incarnation from operations.event order by node, incarnation")
                        .query(ChainName.class)
                        .list());
        List<String> nodes = held.stream().map(ChainName::node).distinct().toList();
        for (String node : nodes) {
            anchors.list(node).stream()
                    .map(anchor -> new ChainName(node, anchor.incarnation()))
                    .distinct()
                    .filter(chain -> !held.contains(chain))
                    .forEach(held::add);
        }
        return held;
    }

    private ChainProof prove(ChainName chain) {
        var own = anchors.list(chain.node()).stream()
                .filter(anchor -> anchor.incarnation() == chain.incarnation())
                .toList();
        var verifier = new AnchoredChainVerifier(
                chain.node(),
                chain.incarnation(),
                own,
                new AnchorVerifier(keys.anchorKeys().getPublic()));
        long sequence = 0;
        List<StoredEvent> batch = events.listChain(chain.node(), chain.incarnation(), sequence, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(stored -> verifier.accept(stored.event()));
            sequence = batch.getLast().event().sequence();
            batch = events.listChain(chain.node(), chain.incarnation(), sequence, BATCH);
        }
        return verifier.proof();
    }

    private record ChainName(String node, int incarnation) {}

    /** What was found of one (node, incarnation). */
    record Verdict(String node, int incarnation, ChainProof proof) {}
}
