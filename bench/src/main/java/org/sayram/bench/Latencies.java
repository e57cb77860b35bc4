package org.sayram.bench;

import java.util.ArrayList;
import java.util.List;

/** Times of one kind in microseconds, sorted. */
record Latencies(List<Long> micros) {
    /** Sorts them. */
    Latencies {
        var sorted = new ArrayList<>(micros);
        sorted.sort(null);
        micros = List.copyOf(sorted);
    }

    int count() {
        return micros.size();
    }

    double millis(double part) {
        return micros.get(Math.min(micros.size() - 1, (int) Math.ceil(part * micros.size()) - 1)) / 1000.0;
    }

    double p50() {
        return millis(0.5);
    }

    double p99() {
        return millis(0.99);
    }

    double most() {
        return micros.getLast() / 1000.0;
    }
}
