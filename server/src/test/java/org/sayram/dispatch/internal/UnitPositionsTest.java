package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.forces.LivePosition;
import org.sayram.forces.Unit;
import org.sayram.incident.Incident;
import org.sayram.incident.Incidents;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.operations.World;
import org.sayram.operationslog.IncidentState;

/** Over the roads of the demonstration prefecture, with a clock that is moved by hand. */
class UnitPositionsTest {
    private final SettableClock clock = new SettableClock("2026-07-01T04:00:00Z");
    private final UnitRoutes routes = new UnitRoutes(
            new Routes(new Roads(Sample.settings(Path.of("..", "samples", "prefecture", "roads")), clock)),
            new VehicleProfiles(VehicleTypes.standard()));
    private final Map<String, LivePosition> live = new HashMap<>();
    private final UnitPositions positions = new UnitPositions(() -> live, new OneIncident(), routes, clock);
    private final Unit unit = Sample.unit("SG", "special-service", 60);
    private final Route way = routes.find(unit, Sample.STATION, Sample.SCENE).orElseThrow();

    @Test
    void isAtHomeWhileNothingCalls() {
        UnitPosition position = positions.reckoning(World.LIVE).of(unit, Duty.IN_STATION);

        assertThat(position).isEqualTo(UnitPosition.atHome(Sample.STATION));
    }

    @Test
    void isWhereItsOwnTerminalSaysInTheLiveWorldOnly() {
        GeoPoint there = new GeoPoint(82.2, 44.7);
        live.put(unit.id(), new LivePosition(unit.id(), there, clock.instant(), 480, 90));

        UnitPosition position = positions.reckoning(World.LIVE).of(unit, Duty.IN_STATION);
        assertThat(position).isEqualTo(new UnitPosition(there, 90.0, UnitPosition.Kind.LIVE, clock.instant()));
        assertThat(positions
                        .reckoning(new World("exercise-1"))
                        .of(unit, Duty.IN_STATION)
                        .kind())
                .isEqualTo(UnitPosition.Kind.STATION);
    }

    @Test
    void hasNoCourseWhileItStands() {
        live.put(unit.id(), new LivePosition(unit.id(), Sample.SCENE, clock.instant(), 12, 90));

        assertThat(positions.reckoning(World.LIVE).of(unit, Duty.IN_STATION).course())
                .isNull();
    }

    @Test
    void isAtHomeUntilItHasLeft() {
        assertThat(position().kind()).isEqualTo(UnitPosition.Kind.STATION);
        assertThat(position(DutyState.TURNED_OUT).kind()).isEqualTo(UnitPosition.Kind.STATION);
    }

    @Test
    void movesAlongTheRoadsByTheTimeSinceItLeft() {
        Assignment assignment = Sample.assignment(clock.instant(), DutyState.TURNED_OUT, DutyState.ON_THE_WAY);
        assertThat(at(assignment).point().distanceTo(Sample.STATION).inMetres()).isLessThan(1);

        clock.pass(way.time().dividedBy(2));
        UnitPosition halfWay = at(assignment);
        assertThat(halfWay.kind()).isEqualTo(UnitPosition.Kind.ESTIMATED);
        assertThat(halfWay.at()).isEqualTo(clock.instant());
        assertThat(halfWay.point()).isEqualTo(way.at(0.5).point());
        assertThat(halfWay.course()).isNotNull();

        clock.pass(way.time());
        assertThat(at(assignment).point().distanceTo(Sample.SCENE).inMetres())
                .as("it waits at the scene until somebody says it is there")
                .isLessThan(1);
    }

    @Test
    void isAtTheSceneOnceItSaysSo() {
        UnitPosition position = position(DutyState.TURNED_OUT, DutyState.ON_THE_WAY, DutyState.ON_SCENE);

        assertThat(position.point()).isEqualTo(Sample.SCENE);
        assertThat(position.kind()).isEqualTo(UnitPosition.Kind.REPORTED);
    }

    @Test
    void comesHomeTheWayItWent() {
        Assignment assignment = Sample.assignment(
                clock.instant(), DutyState.TURNED_OUT, DutyState.ON_THE_WAY, DutyState.ON_SCENE, DutyState.RETURNING);
        clock.pass(way.time().dividedBy(4));

        UnitPosition position = at(assignment);

        Route.Place there = way.at(0.75);
        assertThat(position.point().distanceTo(there.point()).inMetres())
                .as("times are whole milliseconds")
                .isLessThan(1);
        assertThat(position.course()).isCloseTo((there.course() + 180) % 360, within(1e-9));
    }

    @Test
    void turnsRoundWhereItIsWhenItIsSentHomeOnTheWay() {
        Assignment assignment =
                Sample.assignment(clock.instant(), DutyState.TURNED_OUT, DutyState.ON_THE_WAY, DutyState.RETURNING);
        double done = way.shareAfter(Duration.ofMinutes(1));

        assertThat(done).isBetween(0.01, 0.9);
        assertThat(at(assignment).point()).isEqualTo(way.at(done).point());
        clock.pass(Duration.ofMinutes(1));
        assertThat(at(assignment).point().distanceTo(Sample.STATION).inMetres()).isLessThan(1);
    }

    private UnitPosition position(DutyState... states) {
        return at(Sample.assignment(clock.instant(), states));
    }

    private UnitPosition at(Assignment assignment) {
        return positions.reckoning(World.LIVE).of(unit, new Duty(assignment, false));
    }

    /** There is one incident, and it is at the scene. */
    private static final class OneIncident implements Incidents {
        @Override
        public Optional<Incident> findIncident(World world, UUID id) {
            GeoPoint scene = Sample.SCENE;
            return Optional.of(new Incident(
                    id,
                    "1",
                    "open",
                    "露天",
                    1,
                    null,
                    "金秋路71号",
                    scene,
                    null,
                    "",
                    "",
                    "652701",
                    IncidentState.Status.OPEN,
                    java.time.Instant.EPOCH,
                    false,
                    1,
                    UUID.randomUUID()));
        }

        @Override
        public List<Incident> listOpen(World world) {
            return List.of();
        }
    }
}
