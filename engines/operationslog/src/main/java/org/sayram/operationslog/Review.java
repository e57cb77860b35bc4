package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.sayram.operationslog.ReviewItem.Reason;

/** Gathers what the rules found worth a look, and gives it back in the order of the events. */
final class Review {
    private final List<ReviewItem> items = new ArrayList<>();

    void add(UUID event, Reason reason) {
        items.add(new ReviewItem(event, reason));
    }

    /** Whether a person wrote this; notes it for review if not. */
    boolean isByAPerson(OrderedFact<?> fact) {
        String actor = fact.event().actor();
        boolean machine = actor.startsWith("device:") || actor.startsWith("system:");
        if (machine) {
            add(fact.id(), Reason.NOT_BY_A_PERSON);
        }
        return !machine;
    }

    List<ReviewItem> inOrderOf(EventOrder order) {
        var position = new HashMap<UUID, Integer>();
        order.events().forEach(placed -> position.put(placed.event().id(), position.size()));
        return items.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (ReviewItem item) -> position.getOrDefault(item.event(), Integer.MAX_VALUE))
                        .thenComparing(ReviewItem::reason))
                .toList();
    }
}
