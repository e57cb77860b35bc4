package org.sayram.map;

/**
 * A part of the map in CGCS2000 / WGS-84 degrees.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record MapBox(double west, double south, double east, double north) {
    /** Reads {@code west,south,east,north}. */
    public static MapBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw MapProblem.BOX_INVALID.with("box", text);
        }
        try {
            var box = new MapBox(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]));
            if (box.west <= box.east && box.south <= box.north) {
                return box;
            }
        } catch (NumberFormatException e) {
            throw MapProblem.BOX_INVALID.with("box", text);
        }
        throw MapProblem.BOX_INVALID.with("box", text);
    }
}
