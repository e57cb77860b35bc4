package org.sayram.kernel.quantity;

/**
 * A volume of extinguishing agent in whole litres.
 *
 * @param litres the volume, 0 or more
 */
public record Litres(long litres) implements Comparable<Litres> {
    /** Refuses a negative volume. */
    public Litres {
        if (litres < 0) {
            throw new IllegalArgumentException("a volume of " + litres + " L is negative");
        }
    }

    /** The sum, refusing overflow. */
    public Litres plus(Litres other) {
        return new Litres(Math.addExact(litres, other.litres));
    }

    @Override
    public int compareTo(Litres other) {
        return Long.compare(litres, other.litres);
    }

    @Override
    public String toString() {
        return litres + " L";
    }
}
