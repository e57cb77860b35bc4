package org.sayram.forces;

/**
 * A vehicle with its crew as dispatch sees it.
 *
 * @param id register id of the vehicle
 * @param name its name in full, station first
 * @param station where it is at home
 * @param typeCode letters of the vehicle type, for example SG
 * @param callSign radio call sign
 * @param waterLitres water carried
 * @param foamLitres foam carried
 * @param pumpLitresPerSecond what its pump gives
 * @param monitorLitresPerSecond what its monitor throws
 * @param heightMetres working height of an aerial, 0 for others
 * @param crewMinimum people it needs to go
 * @param crew people on it now
 * @param county division code of its home
 * @param madeUp true for invented demonstration data
 */
public record Unit(
        String id,
        String name,
        Station station,
        String typeCode,
        String callSign,
        int waterLitres,
        int foamLitres,
        double pumpLitresPerSecond,
        double monitorLitresPerSecond,
        double heightMetres,
        int crewMinimum,
        int crew,
        String county,
        boolean madeUp) {}
