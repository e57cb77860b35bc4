package org.sayram.tools.fleet;

/**
 * One component of one system that a simulated terminal speaks for.
 *
 * @param place building, floor and zone, to tell which points lie together
 * @param systemType code of the standard
 * @param systemAddress 0 to 255
 * @param componentType code of the standard
 * @param componentAddress raw 32-bit number
 * @param description the panel's text
 */
record Point(
        String place, int systemType, int systemAddress, int componentType, long componentAddress, String description) {
    private static final int CALL_POINT = 23;

    /** Reads a row of points.csv. */
    static Point of(Csv.Row row) {
        return new Point(
                row.get("building") + "/" + row.get("floor") + "/" + row.get("zone"),
                (int) row.number("system_type"),
                (int) row.number("system_address"),
                (int) row.number("component_type"),
                row.number("component_address"),
                row.get("description"));
    }

    /** Smoke detectors of any kind: codes 40 to 44. */
    boolean isSmokeDetector() {
        return componentType >= 40 && componentType <= 44;
    }

    boolean isCallPoint() {
        return componentType == CALL_POINT;
    }

    /** Sounders and strobes: code 121. */
    boolean isSounder() {
        return componentType == 121;
    }
}
