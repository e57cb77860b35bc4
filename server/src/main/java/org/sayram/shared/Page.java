package org.sayram.shared;

import java.time.Instant;
import java.util.List;

/**
 * One page of a list as every list is answered.
 *
 * @param asOf when the list was read: an empty list says since when we know
 * @param total how many there are over all pages
 * @param items those of this page
 */
public record Page<T>(Instant asOf, long total, List<T> items) {
    /** Keeps the items from being changed. */
    public Page {
        items = List.copyOf(items);
    }

    /** A list that is answered whole. */
    public static <T> Page<T> whole(Instant asOf, List<T> items) {
        return new Page<>(asOf, items.size(), items);
    }
}
