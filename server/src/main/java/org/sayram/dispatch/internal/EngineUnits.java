package org.sayram.dispatch.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.forces.Unit;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.quantity.Litres;
import org.sayram.kernel.quantity.LitresPerSecond;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Candidate;
import org.sayram.recommendation.Crew;
import org.sayram.recommendation.Load;
import org.sayram.recommendation.Readiness;
import org.sayram.recommendation.Station;
import org.sayram.recommendation.Travel;
import org.springframework.stereotype.Component;

/** Puts a unit of the registers, its duty and its drive into the words of the recommendation engine. */
@Component
class EngineUnits {
    private static final int ON_DUTY_WITHIN_SECONDS = 120;
    private static final int PART_TIME_WITHIN_SECONDS = 300;

    private final DispatchSettings settings;

    EngineUnits(DispatchSettings settings) {
        this.settings = settings;
    }

    Candidate candidate(Unit unit, Duty duty, UnitPosition position, Travel travel, Instant now) {
        return new Candidate(
                unit(unit, duty),
                readiness(duty, position, now),
                new Crew(unit.crew(), unit.crewMinimum(), pattern(unit)),
                travel);
    }

    /** A unit with what it carries: a vehicle on its way home from giving water counts as empty until it was filled. */
    org.sayram.recommendation.Unit unit(Unit unit, Duty duty) {
        Assignment last = duty.assignment();
        boolean spent = last != null && last.reported(DutyState.WATER_ON);
        long tanks = (long) unit.waterLitres() + unit.foamLitres();
        return new org.sayram.recommendation.Unit(
                unit.id(),
                unit.name(),
                new VehicleType(unit.typeCode()),
                new Station(
                        unit.station().id(),
                        unit.station().name(),
                        new County(unit.station().county()),
                        brigade(unit.station().stationClass())),
                new Load(
                        new Litres(spent ? 0 : tanks),
                        new Litres(tanks * settings.agentMinimumPercent() / 100),
                        new LitresPerSecond(Math.round(unit.pumpLitresPerSecond())),
                        Map.of()));
    }

    private static Readiness readiness(Duty duty, UnitPosition position, Instant now) {
        return new Readiness(
                duty.state(), duty.isAvailableOnWay(), Readiness.Availability.OK, position(duty, position, now));
    }

    /** An estimate is as old as the last word of the unit. */
    private static Readiness.Position position(Duty duty, UnitPosition position, Instant now) {
        Assignment assignment = duty.assignment();
        if (assignment == null || position.kind() == UnitPosition.Kind.STATION) {
            return new Readiness.Position.InStation();
        }
        Duration age = Duration.between(assignment.since(), now);
        return new Readiness.Position.Reported(age.isNegative() ? Duration.ZERO : age);
    }

    static Brigade brigade(String stationClass) {
        return switch (stationClass) {
            case "full-time-team" -> Brigade.FULL_TIME;
            case "enterprise-team" -> Brigade.ENTERPRISE;
            case "volunteer-team" -> Brigade.VOLUNTEER;
            case "micro-station" -> Brigade.MICRO;
            default -> Brigade.NATIONAL;
        };
    }

    private static Crew.Pattern pattern(Unit unit) {
        int seconds = unit.station().turnoutSeconds();
        if (seconds <= ON_DUTY_WITHIN_SECONDS) {
            return Crew.Pattern.ON_DUTY;
        }
        return seconds <= PART_TIME_WITHIN_SECONDS ? Crew.Pattern.PART_TIME : Crew.Pattern.VOLUNTEER;
    }
}
