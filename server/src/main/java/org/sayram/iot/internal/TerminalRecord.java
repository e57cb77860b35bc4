package org.sayram.iot.internal;

/** A terminal of the register. */
record TerminalRecord(
        String id,
        long address,
        String premisesId,
        String premisesName,
        String county,
        String model,
        String maker,
        String protocol,
        String zonePointOrder,
        boolean madeUp) {}
