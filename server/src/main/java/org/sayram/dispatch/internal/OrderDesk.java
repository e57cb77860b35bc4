package org.sayram.dispatch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchProblem;
import org.sayram.dispatch.StatusReported;
import org.sayram.dispatch.UnitOrdered;
import org.sayram.forces.Forces;
import org.sayram.forces.Unit;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.Act;
import org.sayram.operations.Guard;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.sayram.operationslog.IncidentState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends units: all of an order or none of it. Two seats that send the same unit at once make one order and one refusal. */
@Service
class OrderDesk {
    private final Incidents incidents;
    private final Forces forces;
    private final AssignmentStore store;
    private final OperationsLog log;
    private final UnitsNow units;
    private final UnitRoutes routes;

    OrderDesk(
            Incidents incidents,
            Forces forces,
            AssignmentStore store,
            OperationsLog log,
            UnitsNow units,
            UnitRoutes routes) {
        this.incidents = incidents;
        this.forces = forces;
        this.store = store;
        this.log = log;
        this.units = units;
        this.routes = routes;
    }

    /**
     * Units to an incident.
     *
     * @param incident where to
     * @param units which, each with the version of the recommendation it was chosen from; in the order of their ids
     */
    record Order(UUID incident, TreeMap<String, Long> units) {}

    /** Sends the units and answers their assignments, in the order of the units. The same act again answers the same. */
    @Transactional
    public List<UUID> send(World world, Order order, Act act) {
        if (order.units().isEmpty()) {
            throw DispatchProblem.NO_UNITS.with();
        }
        var keys = new TreeSet<String>();
        order.units().keySet().forEach(unit -> keys.add(UnitGuards.key(world, unit)));
        store.lockUnits(keys);
        List<UUID> assignments = order.units().keySet().stream()
                .map(unit -> assignmentOf(act, unit))
                .toList();
        if (log.findAct(world, act.id()).isPresent()) {
            return assignments.stream()
                    .filter(id -> store.findAssignment(world, id).isPresent())
                    .toList();
        }
        Incident incident = openIncident(world, order.incident());
        List<StreamEvent> events = new ArrayList<>();
        List<Guard> guards = new ArrayList<>();
        order.units().forEach((unit, version) -> {
            events.addAll(order(world, incident, unit, version, act));
            guards.add(Guard.on(UnitGuards.key(world, unit), version));
        });
        log.append(world, withoutBase(act), events, guards.toArray(Guard[]::new));
        return assignments;
    }

    /** Follows from act and unit, so that the same act sent to two nodes makes one assignment. */
    private static UUID assignmentOf(Act act, String unit) {
        return act.following("assignment/" + unit).id();
    }

    /** An order begins streams of its own: what its author had seen of another stream is no parent of theirs. */
    private static Act withoutBase(Act act) {
        return new Act(act.id(), act.actor(), act.occurredAt(), null);
    }

    private Incident openIncident(World world, UUID id) {
        Incident incident = incidents
                .findIncident(world, id)
                .orElseThrow(() -> DispatchProblem.INCIDENT_UNKNOWN.with("incident", id));
        if (incident.status() != IncidentState.Status.OPEN) {
            throw DispatchProblem.INCIDENT_ENDED.with("number", incident.number());
        }
        return incident;
    }

    private List<StreamEvent> order(World world, Incident incident, String id, long version, Act act) {
        Unit unit = forces.findUnit(id).orElseThrow(() -> DispatchProblem.UNIT_UNKNOWN.with("unit", id));
        if (!unit.station().isExisting()) {
            throw DispatchProblem.STATION_PLANNED
                    .with("unit", unit.name())
                    .and("station", unit.station().name());
        }
        UnitNow now = units.see(world, unit);
        if (!now.duty().canBeOrdered()) {
            throw alreadyOut(world, now);
        }
        if (log.guardVersion(UnitGuards.key(world, id)) != version) {
            throw DispatchProblem.UNIT_CHANGED.with("unit", unit.name()).and("unitId", id);
        }
        List<StreamEvent> events = new ArrayList<>(closeBefore(world, unit, incident));
        UnitOrdered ordered = ordered(assignmentOf(act, id), incident, now);
        events.add(new StreamEvent(StreamId.assignment(ordered.assignment()), ordered));
        return events;
    }

    private RuntimeException alreadyOut(World world, UnitNow now) {
        Assignment assignment = now.duty().assignment();
        Optional<Incident> on =
                assignment == null ? Optional.empty() : incidents.findIncident(world, assignment.incident());
        return DispatchProblem.UNIT_ALREADY_OUT
                .with("unit", now.unit().name())
                .and("unitId", now.unit().id())
                .and("state", Assignment.code(now.duty().state()))
                .and("incident", on.map(Incident::number).orElse("–"))
                .and("address", on.map(Incident::address).orElse("–"));
    }

    /** A unit sent on from its way home, or from where it stood by, has ended what it was on before. */
    private List<StreamEvent> closeBefore(World world, Unit unit, Incident incident) {
        List<StreamEvent> events = new ArrayList<>();
        for (Assignment before : store.listOpenOfUnit(world, unit.id())) {
            if (before.state() == DutyState.STATIONED_FORWARD) {
                events.add(sentOn(before, DutyState.RETURNING, incident.id()));
            }
            events.add(sentOn(before, DutyState.READY, incident.id()));
        }
        return events;
    }

    private static StreamEvent sentOn(Assignment before, DutyState state, UUID incident) {
        return new StreamEvent(
                StreamId.assignment(before.id()),
                new StatusReported(
                        before.id(),
                        before.incident(),
                        before.order().unitName(),
                        Assignment.code(state),
                        state.chineseName(),
                        "seat",
                        false,
                        null,
                        incident));
    }

    private UnitOrdered ordered(UUID assignment, Incident incident, UnitNow now) {
        Unit unit = now.unit();
        GeoPoint from = now.position().point();
        @Nullable GeoPoint to = incident.position();
        Optional<Route> route = to == null ? Optional.empty() : routes.find(unit, from, to);
        boolean rolling = now.duty().state() == DutyState.RETURNING;
        return new UnitOrdered(
                assignment,
                incident.id(),
                unit.id(),
                unit.name(),
                unit.station().id(),
                unit.station().name(),
                unit.typeCode(),
                unit.crew(),
                from,
                rolling ? 0 : unit.station().turnoutSeconds(),
                route.map(found -> (int) found.time().toSeconds()).orElse(null),
                route.map(found -> (int) Math.round(found.distance().inMetres()))
                        .orElse(null),
                route.map(Route::estimated).orElse(true));
    }
}
