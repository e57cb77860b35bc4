package org.sayram.routing;

import java.util.List;
import java.util.Set;

/**
 * What is true of the roads right now.
 *
 * @param season state of the surface
 * @param closedWays identities of roads closed over their whole length; an unknown one closes nothing
 * @param closedCircles areas that cut the roads entering them
 */
public record RoadConditions(Season season, Set<Long> closedWays, List<ClosedCircle> closedCircles) {
    /** Bare roads, nothing closed. */
    public static final RoadConditions OPEN = new RoadConditions(Season.SUMMER, Set.of(), List.of());

    /** Copies the collections. */
    public RoadConditions {
        closedWays = Set.copyOf(closedWays);
        closedCircles = List.copyOf(closedCircles);
    }

    /** The same conditions with the season changed. */
    public RoadConditions in(Season other) {
        return new RoadConditions(other, closedWays, closedCircles);
    }

    /** True when anything is closed. */
    public boolean anyClosure() {
        return !closedWays.isEmpty() || !closedCircles.isEmpty();
    }

    /** The same season with every road open, to tell what the closures cost. */
    public RoadConditions withoutClosures() {
        return new RoadConditions(season, Set.of(), List.of());
    }
}
