package org.sayram.routing;

import java.util.Arrays;

/** A growing array of ints, so that a large network is built without boxes. */
final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** Gives back the room kept for growing. */
    void trim() {
        values = toArray();
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
