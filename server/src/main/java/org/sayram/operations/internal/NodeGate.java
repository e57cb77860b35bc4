package org.sayram.operations.internal;

import java.time.Clock;
import java.time.Duration;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.OperationsSettings;
import org.springframework.stereotype.Component;

/** Lets requests of other nodes in: signed by a key that is kept here for that node, for this node, and not old. */
@Component
public class NodeGate {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final NodeKeys keys;
    private final OperationsSettings settings;
    private final Clock clock;

    NodeGate(NodeKeys keys, OperationsSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The name of this node, for which a request must be. */
    public String self() {
        return settings.node();
    }

    /** Refuses what no enrolled node signed for this one within the last five minutes. */
    public void admit(NodeRequest request, String signature) {
        if (!OperationsSettings.isNode(request.from())
                || keys.keysOf(request.from(), false).stream().noneMatch(key -> request.isSignedBy(key, signature))) {
            throw OperationsProblem.NODE_NOT_ADMITTED.with("node", request.from());
        }
        Duration apart = Duration.between(request.sentAt(), clock.instant()).abs();
        if (apart.compareTo(SKEW) > 0) {
            throw OperationsProblem.NODE_REQUEST_OLD
                    .with("node", request.from())
                    .and("seconds", apart.toSeconds())
                    .and("limit", SKEW.toSeconds());
        }
    }
}
