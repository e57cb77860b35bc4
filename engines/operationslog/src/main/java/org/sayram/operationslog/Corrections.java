package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements and what corrects them. A correction takes the place of the statement it names, or of the one that a correction it
 * names had taken; of several the last counts. One that names nothing held before it is a statement of its own and goes to
 * review: what it corrects may still arrive.
 */
final class Corrections<F extends IncidentFact> {
    private final IncidentLog log;
    private final List<List<OrderedFact<F>>> places = new ArrayList<>();
    private final HashMap<UUID, List<OrderedFact<F>>> placeOf = new HashMap<>();
    private final List<UUID> dangling = new ArrayList<>();

    Corrections(IncidentLog log) {
        this.log = log;
    }

    /** Adds the next statement in order. */
    void add(OrderedFact<F> statement, @Nullable UUID corrects) {
        List<OrderedFact<F>> place = corrects == null ? null : placeOf.get(log.counted(corrects));
        if (place == null) {
            place = new ArrayList<>();
            places.add(place);
            if (corrects != null) {
                dangling.add(statement.id());
            }
        }
        place.add(statement);
        placeOf.put(statement.id(), place);
    }

    /** One list for each place, in order: the statement first, then its corrections; the last one counts. */
    List<List<OrderedFact<F>>> places() {
        return places;
    }

    /** Corrections of something that is not held. */
    List<UUID> dangling() {
        return dangling;
    }
}
