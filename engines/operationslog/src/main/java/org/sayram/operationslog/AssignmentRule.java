package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.AssignmentState.Confirmation;
import org.sayram.operationslog.AssignmentState.Settlement;
import org.sayram.operationslog.AssignmentState.Standing;
import org.sayram.operationslog.IncidentAlarm.DoubleAssignment;
import org.sayram.operationslog.IncidentFact.AssignmentCancelled;
import org.sayram.operationslog.IncidentFact.DoubleAssignmentSettled;
import org.sayram.operationslog.IncidentFact.OrderReceived;
import org.sayram.operationslog.IncidentFact.StatusReported;
import org.sayram.operationslog.IncidentFact.UnitAssigned;
import org.sayram.operationslog.ReviewItem.Reason;

/** One unit assigned by two nodes: both are kept, with an alarm; the one the crew acknowledged stands until a person decides. */
final class AssignmentRule {
    private final IncidentLog log;
    private final Review review;
    private final Map<UUID, List<OrderedFact<StatusReported>>> statuses = new HashMap<>();
    private final Map<UUID, List<OrderedFact<OrderReceived>>> receipts = new HashMap<>();
    private final Map<UUID, OrderedFact<AssignmentCancelled>> cancellations = new HashMap<>();
    private final Map<String, List<Settlement>> settlements = new HashMap<>();
    private final Map<String, UnitDuty> duties = new TreeMap<>();

    AssignmentRule(IncidentLog log, Review review) {
        this.log = log;
        this.review = review;
        log.all(StatusReported.class)
                .forEach(status -> add(statuses, status.fact().assignment(), status));
        log.all(OrderReceived.class)
                .forEach(receipt -> add(receipts, receipt.fact().assignment(), receipt));
        log.all(AssignmentCancelled.class)
                .forEach(cancelled -> cancellations.putIfAbsent(cancelled.fact().assignment(), cancelled));
        log.all(DoubleAssignmentSettled.class).stream()
                .filter(review::isByAPerson)
                .forEach(settled -> add(
                        settlements,
                        settled.fact().unit(),
                        new Settlement(settled.id(), settled.fact().standing(), settled.key())));
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    /** All assignments in the order they were made. */
    List<AssignmentState> assignments() {
        var made = new LinkedHashMap<UUID, OrderedFact<UnitAssigned>>();
        log.all(UnitAssigned.class)
                .forEach(order -> made.putIfAbsent(order.fact().assignment(), order));
        List<AssignmentState> states = made.values().stream().map(this::state).toList();
        reviewUnknown(made.keySet());
        var byUnit = new TreeMap<String, List<AssignmentState>>();
        states.forEach(state -> add(byUnit, state.unit(), state));
        byUnit.forEach((unit, ofUnit) -> duties.put(unit, UnitFold.fold(unit, ofUnit)));
        return states.stream()
                .map(state -> state.withStanding(dutyOf(state).standingOf(state.id())))
                .toList();
    }

    /** Alarms for units that two assignments of this incident claim; call after {@link #assignments}. */
    List<IncidentAlarm> alarms() {
        return duties.values().stream()
                .filter(UnitDuty::doubled)
                .<IncidentAlarm>map(duty -> new DoubleAssignment(duty.unit(), duty.contenders(), duty.standing()))
                .toList();
    }

    private UnitDuty dutyOf(AssignmentState state) {
        UnitDuty duty = duties.get(state.unit());
        if (duty == null) {
            throw new IllegalStateException("no duty was folded for unit " + state.unit());
        }
        return duty;
    }

    private AssignmentState state(OrderedFact<UnitAssigned> order) {
        UUID id = order.fact().assignment();
        var status = new StatusRule(log, statuses.getOrDefault(id, List.of()), review);
        OrderedFact<AssignmentCancelled> cancelled = cancellations.get(id);
        if (cancelled != null) {
            status.reviewAfter(cancelled.key());
        }
        List<OrderedFact<OrderReceived>> received = receipts.getOrDefault(id, List.of());
        return new AssignmentState(
                id,
                order.id(),
                order.fact().unit(),
                order.fact().unitName(),
                order.key(),
                status.current(),
                status.steps(),
                received.stream().map(AssignmentRule::confirmation).toList(),
                acknowledged(received, statuses.getOrDefault(id, List.of())),
                cancelled == null ? null : cancelled.fact().reason(),
                cancelled != null || status.isBack(),
                settlement(order),
                Standing.RELEASED);
    }

    private static Confirmation confirmation(OrderedFact<OrderReceived> received) {
        return new Confirmation(
                received.id(), received.fact().receipt(), received.event().occurredAt());
    }

    private static @Nullable OrderKey acknowledged(
            List<OrderedFact<OrderReceived>> receipts, List<OrderedFact<StatusReported>> statuses) {
        var signs = new ArrayList<OrderKey>();
        receipts.stream()
                .filter(received -> received.fact().receipt() == Receipt.PERSON)
                .forEach(received -> signs.add(received.key()));
        statuses.stream()
                .filter(status -> status.fact().reporter() == Reporter.CREW)
                .forEach(status -> signs.add(status.key()));
        return signs.stream().min(OrderKey::compareTo).orElse(null);
    }

    private @Nullable Settlement settlement(OrderedFact<UnitAssigned> order) {
        List<Settlement> decided = settlements.getOrDefault(order.fact().unit(), List.of());
        return decided.isEmpty() || decided.getLast().at().isBefore(order.key()) ? null : decided.getLast();
    }

    private void reviewUnknown(Collection<UUID> known) {
        var speaking = new ArrayList<OrderedFact<?>>();
        statuses.values().forEach(speaking::addAll);
        receipts.values().forEach(speaking::addAll);
        speaking.addAll(cancellations.values());
        for (OrderedFact<?> fact : speaking) {
            if (!known.contains(assignmentOf(fact.fact()))) {
                review.add(fact.id(), Reason.UNKNOWN_ASSIGNMENT);
            }
        }
    }

    private static @Nullable UUID assignmentOf(IncidentFact fact) {
        if (fact instanceof StatusReported status) {
            return status.assignment();
        }
        if (fact instanceof OrderReceived received) {
            return received.assignment();
        }
        return fact instanceof AssignmentCancelled cancelled ? cancelled.assignment() : null;
    }
}
