package org.sayram.iot;

import org.jspecify.annotations.Nullable;
import org.sayram.kernel.geo.GeoPoint;

/**
 * Where an alarm comes from, as the registers told when it was raised: a snapshot that is understood without them.
 *
 * @param terminalId register id of the terminal, or null for an unenrolled one
 * @param terminalAddress number the terminal sends, 48 bits
 * @param premisesId register id, or null for an unenrolled terminal
 * @param premisesName name, empty for an unenrolled terminal
 * @param premisesKind kind of premises, empty where unknown
 * @param county division code, empty where unknown
 * @param building building
 * @param floor floor
 * @param zone zone of the panel
 * @param systemType code of GB/T 26875.3, 6.1; -1 for the terminal itself
 * @param systemAddress 0 to 255; -1 for the terminal itself
 * @param componentType code of GB/T 26875.3, 6.2; -1 for a whole system
 * @param componentAddress raw number; -1 for a whole system
 * @param description the panel's text, or the register's
 * @param position where the premises are, if known
 * @param contactMasked masked telephone of the duty room
 */
public record AlarmPoint(
        @Nullable String terminalId,
        long terminalAddress,
        @Nullable String premisesId,
        String premisesName,
        String premisesKind,
        String county,
        String building,
        String floor,
        String zone,
        int systemType,
        int systemAddress,
        int componentType,
        long componentAddress,
        String description,
        @Nullable GeoPoint position,
        String contactMasked) {
    /** Whether the terminal is in the register. */
    public boolean enrolled() {
        return terminalId != null;
    }

    /** What tells this point from every other: terminal, system and component. */
    public String key() {
        return terminalAddress + "/" + systemType + "." + systemAddress + "/" + componentType + "." + componentAddress;
    }
}
