package org.sayram.routing;

import java.time.Duration;
import org.sayram.kernel.geo.GeoPoint;

/**
 * A junction or road end that a unit reaches in time.
 *
 * @param place where it is
 * @param time drive from the start, access leg included
 */
public record ReachedNode(GeoPoint place, Duration time) {}
