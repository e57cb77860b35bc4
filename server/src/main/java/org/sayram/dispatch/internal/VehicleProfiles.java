package org.sayram.dispatch.internal;

import java.util.Set;
import org.sayram.forces.Unit;
import org.sayram.kernel.code.VehicleClass;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.routing.FireVehicleProfile;

/** Which kind of driver a unit is on the road: aerials, cranes and large tankers are heavy, cars and teams are light. */
final class VehicleProfiles {
    private static final int LARGE_TANK_LITRES = 10_000;
    private static final Set<String> LIGHT = Set.of("TZ", "OFFROAD", "DRONE", "CARRIER");

    private final VehicleTypes types;

    VehicleProfiles(VehicleTypes types) {
        this.types = types;
    }

    FireVehicleProfile of(Unit unit) {
        VehicleClass kind = types.findEntry(new VehicleType(unit.typeCode()))
                .map(VehicleTypes.Entry::vehicleClass)
                .orElse(VehicleClass.FIREFIGHTING);
        boolean largeTank = unit.waterLitres() + unit.foamLitres() >= LARGE_TANK_LITRES;
        if (kind == VehicleClass.AERIAL || unit.typeCode().equals("CRANE") || largeTank) {
            return FireVehicleProfile.HEAVY;
        }
        return kind == VehicleClass.TEAM || LIGHT.contains(unit.typeCode())
                ? FireVehicleProfile.LIGHT
                : FireVehicleProfile.PUMPER;
    }
}
