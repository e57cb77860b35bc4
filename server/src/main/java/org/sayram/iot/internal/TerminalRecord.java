package org.sayram.iot.internal;

/**
 * A terminal of the register.
 *
 * @param id its id in the register
 * @param address its 48-bit number in frames
 * @param premisesId the premises it speaks for
 * @param premisesName their name
 * @param county code of their county
 * @param model the maker's model
 * @param maker who made it
 * @param protocol what it speaks
 * @param zonePointOrder how its component addresses are split, a word of the codec's dialects
 * @param dialect name of the dialect it speaks; empty for the standard as it stands
 * @param madeUp whether it is invented for the demonstration
 */
public record TerminalRecord(
        String id,
        long address,
        String premisesId,
        String premisesName,
        String county,
        String model,
        String maker,
        String protocol,
        String zonePointOrder,
        String dialect,
        boolean madeUp) {}
