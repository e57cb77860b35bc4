package org.sayram.dispatch.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.AssignmentCancelled;
import org.sayram.dispatch.AssignmentEvent;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.dispatch.OrderReceived;
import org.sayram.dispatch.StatusReported;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.kernel.code.DutyState;
import org.sayram.operations.Act;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an order: receipts, states, cancelling. A state that does not legally follow is kept and marked, never
 * refused: the field knows better than the table.
 */
@Service
class AssignmentDesk {
    private static final Set<String> RECEIPTS = Set.of("machine", "person");

    private final AssignmentStore store;
    private final OperationsLog log;

    AssignmentDesk(AssignmentStore store, OperationsLog log) {
        this.store = store;
        this.log = log;
    }

    /**
     * A state as it is reported.
     *
     * @param code of GA/T 974.39
     * @param reporter crew, station, radio or seat
     * @param availableOnWay on its way home and free for another order
     * @param corrects the status event this one corrects
     */
    record Status(
            String code,
            String reporter,
            boolean availableOnWay,
            @Nullable UUID corrects) {}

    /** An order has arrived on a screen or in a head. */
    @Transactional
    public Assignment receive(World world, UUID id, String by, SignedIn person, Act act) {
        if (!RECEIPTS.contains(by)) {
            throw DispatchProblem.WORD_INVALID
                    .with("field", "by")
                    .and("value", by)
                    .and("allowed", "machine, person");
        }
        Assignment assignment = get(world, id);
        mustStandFor(assignment, person);
        if (!isDone(world, act)) {
            var received = new OrderReceived(
                    id, assignment.incident(), assignment.order().unitName(), by);
            append(world, act, assignment, received);
        }
        return get(world, id);
    }

    /** A unit has reported its state; answers the assignment with the step, legal or not. */
    @Transactional
    public Assignment report(World world, UUID id, Status status, SignedIn person, Act act) {
        DutyState state = state(status.code());
        Assignment assignment = get(world, id);
        mustMayReport(assignment, status.reporter(), person);
        if (!isDone(world, act)) {
            append(world, act, assignment, reported(assignment, state, status));
        }
        return get(world, id);
    }

    /** The order is taken back. */
    @Transactional
    public Assignment cancel(World world, UUID id, String reason, Act act) {
        Assignment assignment = get(world, id);
        if (isDone(world, act)) {
            return assignment;
        }
        if (assignment.ended()) {
            throw DispatchProblem.ASSIGNMENT_ENDED.with(
                    "unit", assignment.order().unitName());
        }
        var cancelled = new AssignmentCancelled(
                id, assignment.incident(), assignment.order().unitName(), reason);
        append(world, act, assignment, cancelled);
        return get(world, id);
    }

    private static StatusReported reported(Assignment assignment, DutyState state, Status status) {
        return new StatusReported(
                assignment.id(),
                assignment.incident(),
                assignment.order().unitName(),
                Assignment.code(state),
                state.chineseName(),
                status.reporter(),
                status.availableOnWay() && state == DutyState.RETURNING,
                status.corrects(),
                null);
    }

    /** Every change of a duty raises the unit's version, so that an order decided on an older one fails. */
    private void append(World world, Act act, Assignment assignment, AssignmentEvent event) {
        log.append(
                world,
                act,
                List.of(new StreamEvent(StreamId.assignment(assignment.id()), event)),
                Guard.raise(UnitGuards.key(world, assignment.unit())));
    }

    private boolean isDone(World world, Act act) {
        return log.findAct(world, act.id()).isPresent();
    }

    private Assignment get(World world, UUID id) {
        return store.findAssignment(world, id)
                .orElseThrow(() -> DispatchProblem.ASSIGNMENT_UNKNOWN.with("assignment", id));
    }

    private static DutyState state(String code) {
        try {
            return DutyState.findByCode(Integer.parseInt(code))
                    .orElseThrow(() -> DispatchProblem.STATE_UNKNOWN.with("code", code));
        } catch (NumberFormatException notANumber) {
            throw DispatchProblem.STATE_UNKNOWN.with("code", code);
        }
    }

    private static void mustMayReport(Assignment assignment, String reporter, SignedIn person) {
        boolean may = switch (reporter) {
            case "crew" -> isCrewOf(assignment, person);
            case "station" -> isStationOf(assignment, person);
            case "radio", "seat" -> isInTheCentre(person);
            default ->
                throw DispatchProblem.WORD_INVALID
                        .with("field", "reporter")
                        .and("value", reporter)
                        .and("allowed", "crew, station, radio, seat");
        };
        refuseUnless(may, assignment);
    }

    private static void mustStandFor(Assignment assignment, SignedIn person) {
        refuseUnless(
                isCrewOf(assignment, person) || isStationOf(assignment, person) || isInTheCentre(person), assignment);
    }

    private static void refuseUnless(boolean may, Assignment assignment) {
        if (!may) {
            throw DispatchProblem.NOT_YOUR_UNIT.with("unit", assignment.order().unitName());
        }
    }

    private static boolean isCrewOf(Assignment assignment, SignedIn person) {
        return person.is(Role.CREW) && assignment.unit().equals(person.unit());
    }

    private static boolean isStationOf(Assignment assignment, SignedIn person) {
        return person.is(Role.STATION) && assignment.order().stationId().equals(person.station());
    }

    private static boolean isInTheCentre(SignedIn person) {
        return person.is(Role.CALL_TAKER) || person.is(Role.COMMANDER);
    }
}
