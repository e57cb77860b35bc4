package org.sayram.recommendation;

import org.sayram.kernel.code.VehicleType;

/**
 * A vehicle with its crew as dispatch sees it, or a boat, drone or team ordered as one force.
 *
 * @param id the register's id; also the last tie-break, so that the same question has the same answer
 * @param name the name on the screen
 * @param type its letters
 * @param station where it belongs
 * @param load what it carries now
 */
public record Unit(String id, String name, VehicleType type, Station station, Load load) {}
