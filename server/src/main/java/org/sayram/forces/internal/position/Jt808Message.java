package org.sayram.forces.internal.position;

import java.util.List;
import org.sayram.jt808.Body;
import org.sayram.jt808.Decoded;
import org.sayram.jt808.Location;

/**
 * A frame with what it says.
 *
 * @param link the connection it came by
 * @param frame the frame
 * @param body its body, or that of the whole message when it was the last part of one
 * @param accepted for a registration or authentication: whether it is in order
 */
record Jt808Message(Jt808Link link, Decoded.Frame frame, Body body, boolean accepted) {
    List<Location> locations() {
        return switch (body) {
            case Body.LocationReport report -> List.of(report.location());
            case Body.LocationAnswer answer -> List.of(answer.location());
            case Body.LocationBatch batch -> batch.locations();
            default -> List.of();
        };
    }

    boolean isCaughtUp() {
        return body instanceof Body.LocationBatch;
    }
}
