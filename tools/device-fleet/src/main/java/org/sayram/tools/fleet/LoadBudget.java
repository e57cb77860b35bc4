package org.sayram.tools.fleet;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How many frames the connections of a load run may still send, by number, by time and by rate, shared by all. */
final class LoadBudget {
    private static final double NANOS_PER_SECOND = 1e9;

    private final AtomicLong taken = new AtomicLong();
    private final long frames;
    private final double rate;
    private final Deadline deadline;

    /** Frames 0 means no limit, rate 0 means no limit, a duration of zero means no end. */
    LoadBudget(long frames, double rate, Duration duration) {
        this.frames = frames;
        this.rate = rate;
        this.deadline = new Deadline(duration);
    }

    /** Takes one frame out of the budget if there is one right now. */
    boolean take() {
        if (isSpent()) {
            return false;
        }
        for (long number = taken.get(); isAllowed(number); number = taken.get()) {
            if (taken.compareAndSet(number, number + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no frame will ever be given again. */
    boolean isSpent() {
        return deadline.isOver() || frames > 0 && taken.get() >= frames;
    }

    Duration elapsed() {
        return deadline.elapsed();
    }

    private boolean isAllowed(long number) {
        boolean withinNumber = frames == 0 || number < frames;
        return withinNumber && (rate == 0 || number < rate * deadline.elapsed().toNanos() / NANOS_PER_SECOND);
    }
}
