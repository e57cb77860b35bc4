package org.sayram.recommendation;

import org.sayram.kernel.code.County;

/**
 * Where a unit belongs.
 *
 * @param id the register's id
 * @param name the name on the screen
 * @param county the county whose reserve its units are
 * @param brigade whose force it is
 */
public record Station(String id, String name, County county, Brigade brigade) {}
