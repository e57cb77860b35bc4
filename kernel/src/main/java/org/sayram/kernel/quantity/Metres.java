package org.sayram.kernel.quantity;

/**
 * A length in whole millimetres, so that sums are exact.
 *
 * @param millimetres the length, may be negative for differences
 */
public record Metres(long millimetres) implements Comparable<Metres> {
    /** No length. */
    public static final Metres ZERO = new Metres(0);

    /** Whole metres. */
    public static Metres of(long metres) {
        return new Metres(Math.multiplyExact(metres, 1000L));
    }

    /** Metres with a fraction, rounded to the millimetre. */
    public static Metres ofRounded(double metres) {
        if (!Double.isFinite(metres)) {
            throw new IllegalArgumentException("a length of " + metres + " m cannot be held");
        }
        return new Metres(Math.round(metres * 1000));
    }

    /** The length as a number of metres, for arithmetic inside a method. */
    public double inMetres() {
        return millimetres / 1000.0;
    }

    /** The sum, refusing overflow. */
    public Metres plus(Metres other) {
        return new Metres(Math.addExact(millimetres, other.millimetres));
    }

    @Override
    public int compareTo(Metres other) {
        return Long.compare(millimetres, other.millimetres);
    }

    @Override
    public String toString() {
        return inMetres() + " m";
    }
}
