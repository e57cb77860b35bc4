package org.sayram.tools.fleet;

import java.time.Duration;

/** When a run ends, by the clock that no one can set. */
final class Deadline {
    private final long startNanos = System.nanoTime();
    private final Duration after;

    /** Ends after this time; zero means never. */
    Deadline(Duration after) {
        this.after = after;
    }

    boolean isOver() {
        return !after.isZero() && elapsed().compareTo(after) >= 0;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
