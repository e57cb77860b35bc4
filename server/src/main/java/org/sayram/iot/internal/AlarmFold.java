package org.sayram.iot.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmConfirmed;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmHandedOver;
import org.sayram.iot.AlarmJudgedFalse;
import org.sayram.iot.AlarmJudgedTest;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.iot.AlarmState;
import org.sayram.iot.AlarmTaken;
import org.sayram.iot.VerificationStep;
import org.sayram.iot.VerificationStepTaken;
import org.sayram.operations.LoggedEvent;

/** The state machine of an alarm: what each event makes of it. */
final class AlarmFold {
    private AlarmFold() {}

    static Alarm begin(AlarmRaised raised, UUID event) {
        return new Alarm(
                raised.alarm(),
                raised.kind(),
                AlarmState.RAISED,
                false,
                raised.raisedAt(),
                raised.raisedAt(),
                1,
                raised.testMark(),
                raised.point(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                1,
                event);
    }

    static Alarm next(Alarm alarm, AlarmEvent event, LoggedEvent logged) {
        var change = new Change(alarm);
        switch (event) {
            case AlarmRaised raised -> {} // a second raising of one id cannot be written; the first stands
            case AlarmOccurred occurred -> change.occurred(occurred);
            case AlarmRestored restored -> change.restored = true;
            case AlarmTaken taken -> change.taken(taken.by(), taken.seat(), logged.occurredAt());
            case AlarmHandedOver handedOver -> change.takenSeat = handedOver.toSeat();
            case VerificationStepTaken step -> change.step(step, logged.occurredAt());
            case AlarmConfirmed confirmed -> {
                change.incident = confirmed.incident();
                change.judged(AlarmState.CONFIRMED, logged.occurredAt());
            }
            case AlarmJudgedFalse judged -> change.judged(AlarmState.FALSE, logged.occurredAt());
            case AlarmJudgedTest judged -> change.judged(AlarmState.TEST, logged.occurredAt());
            case AlarmClosed closed -> change.state = AlarmState.CLOSED;
        }
        return change.made(logged.id());
    }

    /** The parts of an alarm that events change. */
    private static final class Change {
        private final Alarm before;
        private AlarmState state;
        private boolean restored;
        private Instant lastAt;
        private int occurrences;
        private @Nullable String takenBy;
        private @Nullable String takenSeat;
        private @Nullable Instant takenAt;
        private @Nullable Instant judgedAt;
        private @Nullable UUID incident;
        private List<VerificationStep> steps;

        Change(Alarm before) {
            this.before = before;
            state = before.state();
            restored = before.restored();
            lastAt = before.lastOccurrenceAt();
            occurrences = before.occurrences();
            takenBy = before.takenBy();
            takenSeat = before.takenSeat();
            takenAt = before.takenAt();
            judgedAt = before.judgedAt();
            incident = before.incidentId();
            steps = before.steps();
        }

        void occurred(AlarmOccurred event) {
            occurrences = Math.max(occurrences, event.occurrences());
            lastAt = event.at();
            restored = false;
        }

        void taken(String by, String seat, Instant at) {
            takenBy = by;
            takenSeat = seat;
            takenAt = at;
            if (state == AlarmState.RAISED) {
                state = AlarmState.TAKEN;
            }
        }

        void step(VerificationStepTaken event, Instant at) {
            List<VerificationStep> more = new ArrayList<>(steps);
            more.add(new VerificationStep(event.step(), event.result(), event.note(), at, event.by()));
            steps = more;
            if (state == AlarmState.RAISED || state == AlarmState.TAKEN) {
                state = AlarmState.VERIFYING;
            }
        }

        /** A confirmation stands over a verdict of false or test: a real fire is never judged away. */
        void judged(AlarmState verdict, Instant at) {
            if (state != AlarmState.CLOSED && state != AlarmState.CONFIRMED) {
                state = verdict;
                judgedAt = at;
            }
        }

        Alarm made(UUID event) {
            return new Alarm(
                    before.id(),
                    before.kind(),
                    state,
                    restored,
                    before.raisedAt(),
                    lastAt,
                    occurrences,
                    before.testMark(),
                    before.point(),
                    takenBy,
                    takenSeat,
                    takenAt,
                    judgedAt,
                    incident,
                    steps,
                    before.version() + 1,
                    event);
        }
    }
}
