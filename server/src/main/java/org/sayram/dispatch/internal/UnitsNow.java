package org.sayram.dispatch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sayram.forces.Forces;
import org.sayram.forces.Unit;
import org.sayram.operations.World;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees the units of the registers as they are now. */
@Component
class UnitsNow {
    private final Forces forces;
    private final Duties duties;
    private final UnitPositions positions;

    UnitsNow(Forces forces, Duties duties, UnitPositions positions) {
        this.forces = forces;
        this.duties = duties;
        this.positions = positions;
    }

    /** Every unit, in the order of the registers. */
    @Transactional(readOnly = true)
    public List<UnitNow> list(World world) {
        Map<String, Duty> out = duties.list(world);
        UnitPositions.Reckoning reckoning = positions.reckoning(world);
        List<UnitNow> now = new ArrayList<>();
        for (Unit unit : forces.listUnits()) {
            Duty duty = out.getOrDefault(unit.id(), Duty.IN_STATION);
            now.add(new UnitNow(unit, duty, reckoning.of(unit, duty)));
        }
        return now;
    }

    /** One unit. */
    UnitNow see(World world, Unit unit) {
        Duty duty = duties.get(world, unit.id());
        return new UnitNow(unit, duty, positions.reckoning(world).of(unit, duty));
    }
}
