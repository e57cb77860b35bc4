package org.sayram.iot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;

/** The 119 calls that may say the same as an alarm. The capability that keeps incidents implements this. */
public interface CorroboratingCalls {
    /** The open incidents that a person's call opened since then. */
    List<Call> listSince(World world, Instant since);

    /**
     * A call from a place.
     *
     * @param incident the incident it opened
     * @param number its number, to name it by
     * @param at when it was opened
     * @param premises register id, if the call taker knew it
     * @param position where, if known
     */
    record Call(
            UUID incident,
            String number,
            Instant at,
            @Nullable String premises,
            @Nullable GeoPoint position) {}
}
