package org.sayram.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.Recommendation.WaterSum;

/**
 * The water sum: carried, by hose from sources in reach, and by relay from sources farther off, against the wanted flow over
 * the time the policy sets (dispatch facts, section 7.3 rule 6).
 */
final class WaterReckoning {
    private final LitresPerSecond wantedFlow;
    private final Policy.Water policy;
    private final VehicleTypes types;
    private final List<WaterSupply.Source> sources;

    WaterReckoning(Call call, Policy.Water policy, VehicleTypes types) {
        this.wantedFlow = call.card().wantedFlow();
        this.policy = policy;
        this.types = types;
        this.sources = switch (call.scene().water()) {
            case WaterSupply.Known known -> known.sources();
            case WaterSupply.Unknown() -> List.of();
        };
    }

    /** The sum with these units at the scene. */
    WaterSum sum(Collection<Unit> units) {
        return new WaterSum(
                wantedFlow.during(policy.duration()),
                carried(units),
                flowWithin(policy.hoseReach()).during(policy.duration()),
                relayed(units).during(policy.duration()));
    }

    /** Whether a unit can bring water at all, by carrying or by relay. */
    boolean bringsWater(Unit unit) {
        return can(unit, Capability.WATER) || isRelay(unit);
    }

    boolean isRelay(Unit unit) {
        return can(unit, Capability.WATER_RELAY);
    }

    private boolean can(Unit unit, Capability capability) {
        return types.capabilities(unit.type()).contains(capability);
    }

    private Litres carried(Collection<Unit> units) {
        var carried = new Litres(0);
        for (Unit unit : units) {
            if (can(unit, Capability.WATER)) {
                carried = carried.plus(unit.load().agent());
            }
        }
        return carried;
    }

    private LitresPerSecond flowWithin(Metres reach) {
        return new LitresPerSecond(sources.stream()
                .filter(source -> source.distance().compareTo(reach) <= 0)
                .mapToLong(source -> source.flow().litresPerSecond())
                .sum());
    }

    /** Each relay vehicle works from one source; the strongest pump takes the strongest source. */
    private LitresPerSecond relayed(Collection<Unit> units) {
        List<Long> pumps = units.stream()
                .filter(this::isRelay)
                .map(unit -> unit.load().pumpFlow().litresPerSecond())
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Long> flows = new ArrayList<>(sources.stream()
                .filter(this::needsRelay)
                .map(source -> source.flow().litresPerSecond())
                .sorted(Comparator.reverseOrder())
                .toList());
        long sum = 0;
        for (int at = 0; at < Math.min(pumps.size(), flows.size()); at++) {
            sum += Math.min(pumps.get(at), flows.get(at));
        }
        return new LitresPerSecond(sum);
    }

    private boolean needsRelay(WaterSupply.Source source) {
        return source.distance().compareTo(policy.hoseReach()) > 0
                && source.distance().compareTo(policy.relayReach()) <= 0;
    }
}
