package org.sayram.routing;

import org.sayram.kernel.geo.GeoPoint;

/**
 * Where a place meets the network.
 *
 * @param segment nearest segment
 * @param millimetres position along its line
 * @param place that position on the ground
 * @param metres straight line from the asked place to it
 */
record Snap(int segment, int millimetres, GeoPoint place, double metres) {}
