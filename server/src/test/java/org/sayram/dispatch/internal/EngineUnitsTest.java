package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sayram.forces.Unit;
import org.sayram.kernel.code.DutyState;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Candidate;
import org.sayram.recommendation.Crew;
import org.sayram.recommendation.Readiness;
import org.sayram.recommendation.Travel;

class EngineUnitsTest {
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");

    private final EngineUnits engineUnits = new EngineUnits(Sample.settings(Path.of("roads")));

    @Test
    void countsAUnitThatIsOrderedAndHasNotLeftAsTurnedOut() {
        Candidate candidate = candidate(new Duty(Sample.assignment(NOW), false));

        assertThat(candidate.readiness().state()).isEqualTo(DutyState.TURNED_OUT);
        assertThat(candidate(Duty.IN_STATION).readiness()).isEqualTo(Readiness.IN_STATION);
    }

    @Test
    void countsAVehicleOnItsWayHomeFromGivingWaterAsEmpty() {
        var dry = new Duty(
                Sample.assignment(NOW, DutyState.TURNED_OUT, DutyState.ON_THE_WAY, DutyState.RETURNING), false);
        var spent = new Duty(
                Sample.assignment(
                        NOW,
                        DutyState.TURNED_OUT,
                        DutyState.ON_THE_WAY,
                        DutyState.ON_SCENE,
                        DutyState.WATER_ON,
                        DutyState.RETURNING),
                false);

        assertThat(candidate(dry).unit().load().agent().litres()).isEqualTo(4500);
        assertThat(candidate(spent).unit().load().agent().litres()).isZero();
        assertThat(candidate(spent).unit().load().agentMinimum().litres()).isEqualTo(2250);
    }

    @Test
    void tellsHowOldAPositionOnTheRoadIs() {
        var away = new Duty(
                Sample.assignment(NOW.minus(Duration.ofMinutes(12)), DutyState.TURNED_OUT, DutyState.RETURNING), false);
        var position = new UnitPosition(Sample.SCENE, 90.0, UnitPosition.Kind.ESTIMATED, NOW);

        Candidate candidate = engineUnits.candidate(
                unit("special-service", 60), away, position, new Travel.Road(Duration.ofMinutes(4), false), NOW);

        assertThat(candidate.readiness().position()).isEqualTo(new Readiness.Position.Reported(Duration.ofMinutes(12)));
    }

    @Test
    void readsBrigadeAndTurnOutFromTheStation() {
        assertThat(engineUnits
                        .unit(unit("volunteer-team", 600), Duty.IN_STATION)
                        .station()
                        .brigade())
                .isEqualTo(Brigade.VOLUNTEER);
        assertThat(pattern("volunteer-team", 600)).isEqualTo(Crew.Pattern.VOLUNTEER);
        assertThat(pattern("full-time-team", 300)).isEqualTo(Crew.Pattern.PART_TIME);
        assertThat(pattern("second-class", 60)).isEqualTo(Crew.Pattern.ON_DUTY);
    }

    private Crew.Pattern pattern(String stationClass, int turnoutSeconds) {
        return engineUnits
                .candidate(
                        unit(stationClass, turnoutSeconds),
                        Duty.IN_STATION,
                        UnitPosition.atHome(Sample.STATION),
                        new Travel.NoRoad(),
                        NOW)
                .crew()
                .pattern();
    }

    private Candidate candidate(Duty duty) {
        return engineUnits.candidate(
                unit("special-service", 60),
                duty,
                UnitPosition.atHome(Sample.STATION),
                new Travel.Road(Duration.ofMinutes(4), false),
                NOW);
    }

    private static Unit unit(String stationClass, int turnoutSeconds) {
        return Sample.unit("SG", stationClass, turnoutSeconds);
    }
}
