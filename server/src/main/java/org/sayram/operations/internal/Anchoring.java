package org.sayram.operations.internal;

import java.time.Clock;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.AnchorSigner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs the head of the log every minute, and once more when the program ends, if anything was written since. */
@Component
class Anchoring {
    private final HeadStore heads;
    private final AnchorFile file;
    private final NodeKeys keys;
    private final Clock clock;
    private int signedIncarnation;
    private long signedSequence;

    Anchoring(HeadStore heads, AnchorFile file, NodeKeys keys, Clock clock) {
        this.heads = heads;
        this.file = file;
        this.keys = keys;
        this.clock = clock;
    }

    /** Signs the head as committed. With several instances on one database each keeps its own anchors. */
    @Scheduled(fixedDelayString = "${sayram.operations.anchor-every:1m}")
    synchronized void sign() {
        NodeHead head = heads.find().orElse(null);
        if (head == null || head.sequence() == 0) {
            return;
        }
        if (head.incarnation() == signedIncarnation && head.sequence() == signedSequence) {
            return;
        }
        Anchor anchor = new AnchorSigner(keys.anchorKeys())
                .sign(head.node(), head.incarnation(), head.sequence(), head.hash(), clock.instant());
        file.add(anchor);
        signedIncarnation = head.incarnation();
        signedSequence = head.sequence();
    }

    @jakarta.annotation.PreDestroy
    void signLast() {
        sign();
    }
}
