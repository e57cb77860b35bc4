/**
 * The road network as arrays and the travel times of fire vehicles over it: one backward search from the incident gives the
 * arrival time of every unit, honouring one-way streets, turn restrictions and closed roads. JDK and kernel only; no clock,
 * no file but the road folder that {@link org.sayram.routing.RoadNetworkReader} reads.
 */
@NullMarked
package org.sayram.routing;

import org.jspecify.annotations.NullMarked;
