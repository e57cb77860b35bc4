package org.sayram.routing;

import java.util.Arrays;

/** Gives the nodes of the files dense numbers; open addressing, because boxes of a province would not fit. */
final class NodeIndex {
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = emptyKeys(1024);
    private int[] numbers = new int[1024];
    private int size;

    /** The number of a node, or -1 if it was never added. */
    int find(long id) {
        int slot = slotOf(id);
        return keys[slot] == id ? numbers[slot] : -1;
    }

    /** Adds a node and returns its number; -1 if the identity was there already. */
    int add(long id) {
        if (id == EMPTY) {
            throw new IllegalArgumentException("node id " + id + " is not usable");
        }
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slotOf(id);
        if (keys[slot] == id) {
            return -1;
        }
        keys[slot] = id;
        numbers[slot] = size;
        return size++;
    }

    int size() {
        return size;
    }

    private int slotOf(long id) {
        int mask = keys.length - 1;
        long mixed = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != EMPTY && keys[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = emptyKeys(2 * oldKeys.length);
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static long[] emptyKeys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
