package org.sayram.operations;

import java.util.List;
import java.util.UUID;
import org.sayram.identity.Area;

/**
 * Says which areas of responsibility a thing in the log concerns. The capability that owns the kind of thing implements it; the
 * feed, and every request about one such thing, ask it.
 */
public interface AreaRule {
    /** The kind of thing, as its streams name it: alarm, incident, assignment. */
    String kind();

    /** Whether the thing concerns an area. What is not known here, or has no place yet, concerns every area. */
    boolean concerns(World world, UUID id, Area area);

    /** The requests about one such thing, as path patterns with the variable {@code id}. */
    List<String> paths();
}
