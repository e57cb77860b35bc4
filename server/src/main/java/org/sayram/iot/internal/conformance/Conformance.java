package org.sayram.iot.internal.conformance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the standards and what was measured in a month.
 *
 * @param asOf when it was measured
 * @param month for example 2026-11
 * @param from begin of the month in the prefecture
 * @param until its end, or now
 * @param items the numbers, in the order of the standards
 */
record Conformance(Instant asOf, String month, Instant from, Instant until, List<Item> items) {
    /** Keeps the items from being changed. */
    Conformance {
        items = List.copyOf(items);
    }

    /** Whether a number is kept. */
    enum State {
        /** 符合. */
        MEETS,
        /** 不符合. */
        FAILS,
        /** 本月无数据: nothing happened that would show it. */
        NO_DATA,
        /** 不可测: what is stored cannot show it. */
        NOT_MEASURED;

        /** The word in JSON and in the keys of texts. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One number.
     *
     * @param code what it is called in texts
     * @param clause where it stands
     * @param requirement what is required
     * @param measured what was measured, in words; empty where nothing was
     * @param samples how many samples stand behind it
     * @param state whether it is kept
     * @param how how it is measured, or why it cannot be
     * @param rows the list of the lines behind it
     */
    record Item(
            String code,
            String clause,
            String requirement,
            String measured,
            long samples,
            State state,
            String how,
            @Nullable Rows rows) {}

    /** A list with the filter that shows the lines behind a number. */
    record Rows(String to, Map<String, String> search) {
        /** Keeps the filter from being changed. */
        Rows {
            search = Map.copyOf(search);
        }
    }
}
