package org.sayram.dispatch.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.World;
import org.sayram.operationslog.AssignmentState;
import org.sayram.operationslog.UnitDuty;
import org.sayram.operationslog.UnitFold;
import org.springframework.stereotype.Component;

/** Tells what each unit is bound to. Where two assignments claim a unit, the fold over all its incidents decides. */
@Component
class Duties {
    private final AssignmentStore store;
    private final OperationsLog log;

    Duties(AssignmentStore store, OperationsLog log) {
        this.store = store;
        this.log = log;
    }

    /** The duties of all units that are not simply in station. */
    Map<String, Duty> list(World world) {
        Map<String, List<Assignment>> byUnit = new HashMap<>();
        for (Assignment assignment : store.listOpen(world)) {
            byUnit.computeIfAbsent(assignment.unit(), unit -> new ArrayList<>()).add(assignment);
        }
        Map<String, Duty> duties = new HashMap<>();
        byUnit.forEach((unit, open) -> duties.put(unit, duty(world, unit, open)));
        return duties;
    }

    Duty get(World world, String unit) {
        return duty(world, unit, store.listOpenOfUnit(world, unit));
    }

    private Duty duty(World world, String unit, List<Assignment> open) {
        if (open.isEmpty()) {
            return Duty.IN_STATION;
        }
        List<Assignment> claims = open.stream().filter(Assignment::claimsUnit).toList();
        return switch (claims.size()) {
            case 0 -> new Duty(open.getLast(), false);
            case 1 -> new Duty(claims.getFirst(), false);
            default -> contested(claims, fold(world, unit, open));
        };
    }

    private static Duty contested(List<Assignment> claims, UnitDuty folded) {
        UUID standing = folded.standing();
        Assignment shown = claims.stream()
                .filter(claim -> claim.id().equals(standing))
                .findFirst()
                .orElse(claims.getFirst());
        return new Duty(shown, folded.doubled());
    }

    private UnitDuty fold(World world, String unit, List<Assignment> open) {
        Set<UUID> incidents = new LinkedHashSet<>();
        open.forEach(assignment -> incidents.add(assignment.incident()));
        List<AssignmentState> states = incidents.stream()
                .flatMap(incident -> log.incident(world, incident).assignments().stream())
                .filter(state -> state.unit().equals(unit))
                .toList();
        return UnitFold.fold(unit, states);
    }
}
