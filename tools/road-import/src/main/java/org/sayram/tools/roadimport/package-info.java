/**
 * Reads OpenStreetMap extracts with GraphHopper's reader and writes the road folder of the routing engine; and measures that
 * engine against GraphHopper, its twin.
 */
@NullMarked
package org.sayram.tools.roadimport;

import org.jspecify.annotations.NullMarked;
