package org.sayram.operationslog;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the merge cannot and must not decide by itself: shown at once on every node, until a person has dealt with it. */
public sealed interface IncidentAlarm {
    /**
     * One unit is on two assignments at once.
     *
     * @param unit the unit
     * @param assignments the assignments that claim it, earliest first
     * @param standing the one the crew acknowledged, which stands until a person decides; absent while none is acknowledged
     */
    record DoubleAssignment(
            String unit, List<UUID> assignments, @Nullable UUID standing) implements IncidentAlarm {
        /** Keeps a copy of the list. */
        public DoubleAssignment {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * Two people hold the command of the same term. An accepted hand-over of a higher term decides it.
     *
     * @param term the highest command term
     * @param holders those who hold it, in the agreed order
     */
    record TwoCommandHolders(int term, List<String> holders) implements IncidentAlarm {
        /** Keeps a copy of the list. */
        public TwoCommandHolders {
            holders = List.copyOf(holders);
        }
    }

    /**
     * The clock of a node was ahead of that of another which had already seen its event.
     *
     * @param node the node that is ahead
     * @param comparedWith the node it is ahead of
     * @param by at least this much, more than {@link HybridClock#TOLERANCE}
     */
    record ClockAhead(String node, String comparedWith, Duration by) implements IncidentAlarm {}
}
