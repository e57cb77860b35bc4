package org.sayram.operations.internal;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the node before anything writes, and leaves an anchor of it at once: no later incarnation takes the same number. */
@Component
class NodeOpening implements SmartLifecycle {
    private static final int BEFORE_DOORS_AND_WEB = Integer.MIN_VALUE + 1000;

    private final Incarnations incarnations;
    private final Anchoring anchoring;
    private volatile boolean running;

    NodeOpening(Incarnations incarnations, Anchoring anchoring) {
        this.incarnations = incarnations;
        this.anchoring = anchoring;
    }

    @Override
    public void start() {
        incarnations.open();
        anchoring.sign();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_DOORS_AND_WEB;
    }
}
