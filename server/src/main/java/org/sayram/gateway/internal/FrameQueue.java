package org.sayram.gateway.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.InboundFrame;

/**
 * Frames that wait for their commit. The queue has an end: when nine tenths are full, whoever still sends is not read any
 * more, and TCP holds the device back; when half is empty again, all are read again.
 */
final class FrameQueue {
    private final BlockingQueue<InboundFrame> waiting;
    private final int nearlyFull;
    private final int half;
    private final Set<DeviceSession> heldBack = ConcurrentHashMap.newKeySet();

    FrameQueue(int capacity) {
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.nearlyFull = capacity - Math.max(1, capacity / 10);
        this.half = capacity / 2;
    }

    void offer(InboundFrame frame) throws InterruptedException {
        if (waiting.size() >= nearlyFull) {
            // First hold, then note it, then queue: the commit of this very frame lets the session in again at the
            // latest.
            frame.session().hold(true);
            heldBack.add(frame.session());
        }
        // What was read before the hold took effect still comes; the last tenth is for that, and waiting is the last
        // resort.
        waiting.put(frame);
    }

    /** Moves what waits into the batch; waits a moment for a first frame. */
    void gather(List<InboundFrame> batch, int most, long waitMillis) throws InterruptedException {
        InboundFrame first = waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, most - 1);
        }
    }

    /** Lets devices speak again once there is room. */
    void letIn() {
        if (!heldBack.isEmpty() && waiting.size() <= half) {
            for (DeviceSession session : heldBack) {
                heldBack.remove(session);
                session.hold(false);
            }
        }
    }

    int size() {
        return waiting.size();
    }

    int heldBack() {
        return heldBack.size();
    }
}
