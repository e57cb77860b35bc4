package org.sayram.gateway;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The raw frames as stored, for the engineer's page. */
public interface RawFrames {
    /** The latest frames of a terminal, newest first. */
    List<RawFrame> listLatest(long terminal, int limit);

    /**
     * How far apart the frames of terminals were: of each the latest so many of the period.
     *
     * @param each so many frames of each terminal at most
     */
    Intervals measureIntervals(Collection<Long> terminals, Instant from, Instant until, int each);

    /**
     * Times between frames that followed each other.
     *
     * @param terminals how many terminals sent two frames or more
     * @param samples how many times
     * @param medianSeconds half of them were no longer; null without samples, as the other
     * @param p95Seconds nineteen of twenty were no longer
     */
    record Intervals(
            long terminals,
            long samples,
            @Nullable Double medianSeconds,
            @Nullable Double p95Seconds) {}

    /**
     * A stored frame.
     *
     * @param receivedAt our clock
     * @param session epoch of the connection
     * @param hex its bytes
     */
    record RawFrame(Instant receivedAt, long session, String hex) {}
}
