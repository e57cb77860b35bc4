/** Reads OpenStreetMap extracts with GraphHopper and writes the road network file of the routing engine. */
@NullMarked
package org.sayram.tools.roadimport;

import org.jspecify.annotations.NullMarked;
