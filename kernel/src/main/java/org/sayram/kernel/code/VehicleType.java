package org.sayram.kernel.code;

import java.util.regex.Pattern;

/**
 * The kind of a fire vehicle or other force that can be ordered, by its letters: SG 水罐, PM 泡沫, JY 抢险救援. What the letters
 * mean stands in {@link VehicleTypes}, which is data and may grow.
 *
 * @param code two to twelve capital letters
 */
public record VehicleType(String code) implements Comparable<VehicleType> {
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,12}");

    /** Refuses anything but capital letters. */
    public VehicleType {
        if (!LETTERS.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is not a vehicle type such as SG");
        }
    }

    @Override
    public int compareTo(VehicleType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
