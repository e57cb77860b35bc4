package org.sayram.forces;

import java.util.Map;

/** Where units' own terminals say they are. */
@FunctionalInterface
public interface LivePositions {
    /** The positions that are not older than they are believed, by unit id. */
    Map<String, LivePosition> list();
}
