package org.sayram.gateway;

import java.time.Instant;
import java.util.List;

/** The raw frames as stored, for the engineer's page. */
public interface RawFrames {
    /** The latest frames of a terminal, newest first. */
    List<RawFrame> listLatest(long terminal, int limit);

    /**
     * A stored frame.
     *
     * @param receivedAt our clock
     * @param session epoch of the connection
     * @param hex its bytes
     */
    record RawFrame(Instant receivedAt, long session, String hex) {}
}
