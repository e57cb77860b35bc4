package org.sayram.forces;

/**
 * A partner agency.
 *
 * @param id register id
 * @param name its name
 * @param kind police, ambulance, power, gas, water, transport, meteorology, army, forestry, port …
 * @param county division code of its area
 * @param dutyPhoneMasked telephone of its duty room, masked
 * @param madeUp true for invented demonstration data
 */
public record Partner(String id, String name, String kind, String county, String dutyPhoneMasked, boolean madeUp) {}
