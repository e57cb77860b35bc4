package org.sayram.operationslog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object plotted on the map with all it has ever been.
 *
 * @param object the object
 * @param versions every version in the agreed order, at least one; the last counts, the earlier can be recovered
 */
public record Drawing(UUID object, List<Version> versions) {
    /** Keeps a copy of the list and refuses an empty one. */
    public Drawing {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("drawing " + object + " has no version");
        }
    }

    /** What is on the map now, as GeoJSON; empty if deleted. */
    public Optional<String> findCurrent() {
        return Optional.ofNullable(versions.getLast().geoJson());
    }

    /**
     * One state of the object.
     *
     * @param event the event that drew or deleted it
     * @param geoJson the whole object; absent for a deletion
     * @param actor by whom
     * @param occurredAt when
     */
    public record Version(UUID event, @Nullable String geoJson, String actor, Instant occurredAt) {}
}
