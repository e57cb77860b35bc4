package org.sayram.iot.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmClosed;
import org.sayram.iot.AlarmConfirmed;
import org.sayram.iot.AlarmCorroborated;
import org.sayram.iot.AlarmEscalated;
import org.sayram.iot.AlarmEvent;
import org.sayram.iot.AlarmHandedOver;
import org.sayram.iot.AlarmJudgedFalse;
import org.sayram.iot.AlarmJudgedTest;
import org.sayram.iot.AlarmOccurred;
import org.sayram.iot.AlarmRaised;
import org.sayram.iot.AlarmRestored;
import org.sayram.iot.AlarmState;
import org.sayram.iot.AlarmTaken;
import org.sayram.iot.AlarmVerdict;
import org.sayram.iot.ConditionExtended;
import org.sayram.iot.Corroboration;
import org.sayram.iot.LinksLost;
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
                raised.underCommissioning(),
                raised.point(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null,
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
            case AlarmCorroborated found -> change.corroborated(found, logged.occurredAt());
            case AlarmEscalated escalated -> change.escalated(escalated);
            case LinksLost lost -> change.occurrences = Math.max(1, change.linksLost(lost));
            case ConditionExtended extended -> {
                change.dueAt = extended.dueAt();
                change.dueReason = extended.reason();
            }
            case AlarmConfirmed confirmed -> {
                change.incident = confirmed.incident();
                change.judged(
                        logged.occurredAt(),
                        new AlarmVerdict(
                                AlarmState.CONFIRMED,
                                Objects.requireNonNullElse(confirmed.rule(), "person"),
                                Stream.of(confirmed.reason(), confirmed.note())
                                        .filter(text -> text != null && !text.isBlank())
                                        .distinct()
                                        .collect(Collectors.joining("; ")),
                                confirmed.by()));
            }
            case AlarmJudgedFalse judged -> {
                change.judged(logged.occurredAt(), new AlarmVerdict(AlarmState.FALSE, "", judged.cause(), judged.by()));
                change.cause = change.state == AlarmState.FALSE ? judged.cause() : change.cause;
            }
            case AlarmJudgedTest judged ->
                change.judged(logged.occurredAt(), new AlarmVerdict(AlarmState.TEST, "", judged.note(), judged.by()));
            case AlarmClosed closed -> {
                change.state = AlarmState.CLOSED;
                change.closedAt = logged.occurredAt();
            }
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
        private List<Corroboration> corroborations;
        private int escalation;
        private List<String> overdue;
        private @Nullable String cause;
        private @Nullable AlarmVerdict verdict;
        private @Nullable Instant dueAt;
        private @Nullable String dueReason;
        private @Nullable Instant closedAt;

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
            corroborations = before.corroborations();
            escalation = before.escalation();
            overdue = before.overdue();
            cause = before.cause();
            verdict = before.verdict();
            dueAt = before.dueAt();
            dueReason = before.dueReason();
            closedAt = before.closedAt();
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

        /** Two nodes may find the same: a rule fires once for an alarm, the first in the log stands. */
        void corroborated(AlarmCorroborated event, Instant at) {
            if (corroborations.stream().anyMatch(one -> one.rule().equals(event.rule()))) {
                return;
            }
            List<Corroboration> more = new ArrayList<>(corroborations);
            more.add(new Corroboration(event.rule(), event.effect(), event.ground(), at));
            corroborations = more;
        }

        /** The first members came with the raising, which counts as one. */
        int linksLost(LinksLost lost) {
            return before.version() == 1
                    ? lost.terminals().size()
                    : occurrences + lost.terminals().size();
        }

        void escalated(AlarmEscalated event) {
            escalation = Math.max(escalation, event.level());
            if (!event.step().isEmpty() && !overdue.contains(event.step())) {
                List<String> more = new ArrayList<>(overdue);
                more.add(event.step());
                overdue = more;
            }
        }

        /** A confirmation stands over a verdict of false or test: a real fire is never judged away. */
        void judged(Instant at, AlarmVerdict given) {
            if (state != AlarmState.CLOSED && state != AlarmState.CONFIRMED) {
                state = given.state();
                verdict = given;
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
                    before.commissioning(),
                    before.point(),
                    takenBy,
                    takenSeat,
                    takenAt,
                    judgedAt,
                    incident,
                    steps,
                    corroborations,
                    escalation,
                    overdue,
                    cause,
                    verdict,
                    dueAt,
                    dueReason,
                    closedAt,
                    before.version() + 1,
                    event);
        }
    }
}
