package org.sayram.dispatch;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.DutyState;
import org.sayram.operationslog.IncidentFact;
import org.sayram.operationslog.Reporter;

/**
 * A unit reported its state on an incident. A step that does not legally follow is an event all the same.
 *
 * @param assignment the assignment
 * @param incident the incident
 * @param unitName the unit's name
 * @param state code of GA/T 974.39, for example {@code 21}
 * @param stateName the standard's word
 * @param reporter crew, radio, station, seat or device
 * @param availableOnWay on its way home and free for another order
 * @param corrects the status event this one corrects, or null for a new step
 * @param redirectedTo the incident the unit was sent on to, which ends this assignment, or null
 */
public record StatusReported(
        UUID assignment,
        UUID incident,
        String unitName,
        String state,
        String stateName,
        String reporter,
        boolean availableOnWay,
        @Nullable UUID corrects,
        @Nullable UUID redirectedTo)
        implements AssignmentEvent {
    /** Refuses a state or a reporter that no table has. */
    public StatusReported {
        dutyState(state);
        reporterOf(reporter);
    }

    /** The state of the code. */
    public DutyState dutyState() {
        return dutyState(state);
    }

    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(
                new IncidentFact.StatusReported(assignment, dutyState(state), reporterOf(reporter), corrects));
    }

    private static Reporter reporterOf(String word) {
        return Reporter.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static DutyState dutyState(String code) {
        return DutyState.findByCode(Integer.parseInt(code))
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no duty state of GA/T 974.39"));
    }
}
