package org.sayram.routing;

import java.util.Arrays;

/** Binary heap of (time, arc) packed in one long: the least time first, equal times by arc number, so the order is total. */
final class LabelHeap {
    private long[] entries = new long[1024];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void push(int millis, int arc) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        long entry = ((long) millis << 32) | arc;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (entries[parent] <= entry) {
                break;
            }
            entries[at] = entries[parent];
            at = parent;
        }
        entries[at] = entry;
    }

    long pop() {
        long least = entries[0];
        long moved = entries[--size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && entries[child + 1] < entries[child]) {
                child++;
            }
            if (entries[child] >= moved) {
                break;
            }
            entries[at] = entries[child];
            at = child;
        }
        entries[at] = moved;
        return least;
    }

    static int arc(long entry) {
        return (int) entry;
    }

    static int millis(long entry) {
        return (int) (entry >>> 32);
    }
}
