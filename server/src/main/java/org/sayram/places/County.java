package org.sayram.places;

import org.sayram.kernel.geo.GeoPoint;

/**
 * A county-level division of the prefecture.
 *
 * @param code six digits of GB/T 2260
 * @param name Chinese name
 * @param nameEnglish English name
 * @param seat where its seat is
 */
public record County(String code, String name, String nameEnglish, GeoPoint seat) {}
