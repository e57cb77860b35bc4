package org.sayram.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.quantity.Metres;

/** Drives through small drawn towns, one rule each. */
class DriveTest {
    private static final String BLOCK = """
            A---B---C
            |   |   |
            |   |   |
            |   |   |
            D---E---F
            """;

    @Test
    void takesTheShortestWay() {
        assertThat(DrawnTown.of(BLOCK).drive('A', 'F')).matches("A (B C|B E|D E) F in 120 s");
    }

    @Test
    void goesRoundAOneWayStreet() {
        var town = DrawnTown.of("""
                A-<-B
                |   |
                |   |
                C---D
                """);
        assertThat(town.drive('A', 'B')).isEqualTo("A C D B in 100 s");
        assertThat(town.drive('B', 'A')).isEqualTo("B A in 40 s");
    }

    @Test
    void obeysAForbiddenTurn() {
        var town = DrawnTown.of("""
                A---B---C
                    |   |
                    D---E
                """);
        assertThat(town.drive('A', 'D')).isEqualTo("A B D in 60 s");
        assertThat(DrawnTown.of("""
                A---B---C
                    |   |
                    D---E
                """).no("AB", 'B', "BD").drive('A', 'D')).isEqualTo("A B C E D in 140 s");
    }

    @Test
    void obeysAnOnlyTurn() {
        var town = DrawnTown.of("""
                A---B---C
                    |   |
                    D---E
                """).only("AB", 'B', "BC");
        assertThat(town.drive('A', 'D')).isEqualTo("A B C E D in 140 s");
        assertThat(town.drive('C', 'D')).matches("C (B|E) D in 60 s");
    }

    @Test
    void aRestrictionBindsOnlyWhoComesFromItsRoad() {
        var town = DrawnTown.of("""
                A---B---C
                    |
                    D
                """).no("AB", 'B', "BD");
        assertThat(town.drive('C', 'D')).isEqualTo("C B D in 60 s");
        assertThat(town.drive('B', 'D')).isEqualTo("B D in 20 s");
    }

    @Test
    void turnsRoundAtTheEndOfARoadWhenTheTurnIsForbidden() {
        var town = DrawnTown.of("""
                A---B---C
                    |
                    D
                """).no("AB", 'B', "BD").no("AB", 'B', "AB");
        assertThat(town.drive('A', 'D')).isEqualTo("A B C B D in 240 s");
    }

    @Test
    void goesRoundAClosedRoad() {
        assertThat(DrawnTown.of(BLOCK).drive('A', 'C', closed("BC"))).isEqualTo("A B E F C in 160 s");
    }

    @Test
    void saysThatClosuresCutTheUnitOff() {
        assertThat(DrawnTown.of("A---B---C---D").drive('A', 'D', closed("BC")))
                .isEqualTo(Travel.Reason.CUT_OFF_BY_CLOSURES.name());
    }

    @Test
    void endsWhereTheClosedRoadBeginsWhenNoOpenRoadIsNearer() {
        assertThat(DrawnTown.of("A---B---C").drive('A', 'C', closed("BC"))).isEqualTo("A B C in 80 s (estimated)");
    }

    @Test
    void saysThatRoadsAreNotConnected() {
        var town = DrawnTown.of("""
                A---B   C---D

                """);
        assertThat(town.drive('A', 'D')).isEqualTo(Travel.Reason.NOT_CONNECTED.name());
    }

    @Test
    void saysThatTheOnlyRoadLeadsTheOtherWay() {
        assertThat(DrawnTown.of("A-<-B").drive('A', 'B')).isEqualTo(Travel.Reason.NOT_CONNECTED.name());
    }

    @Test
    void saysThatNoRoadIsNear() {
        var town = DrawnTown.of("A---B");
        var network = town.network();
        assertThat(town.drive(
                        network, town.at(0, 60), town.place('B'), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN))
                .isEqualTo(Travel.Reason.NO_ROAD_NEAR_UNIT.name());
        assertThat(town.drive(
                        network, town.place('B'), town.at(0, 60), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN))
                .isEqualTo(Travel.Reason.NO_ROAD_NEAR_INCIDENT.name());
    }

    @Test
    void addsTheLegsBesideTheRoadAndCallsThemAnEstimate() {
        var town = DrawnTown.of("A---------B");
        var field = town.network().arrivalsAt(town.at(8, 1), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN);
        var travel = (Travel.Reached) field.from(town.at(2, 0.2));
        assertThat(travel.time()).isBetween(Duration.ofMillis(71_900), Duration.ofMillis(72_100));
        assertThat(travel.distance().inMetres()).isBetween(599.0, 601.0);
        assertThat(travel.accessFrom().inMetres()).isBetween(19.9, 20.1);
        assertThat(travel.accessTo().inMetres()).isBetween(99.5, 100.5);
        assertThat(travel.estimated()).isTrue();
    }

    @Test
    void isNoEstimateWhenBothStandAtTheRoad() {
        var town = DrawnTown.of("A---------B");
        var field = town.network().arrivalsAt(town.at(8, 0.1), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN);
        assertThat(((Travel.Reached) field.from(town.at(2, 0.1))).estimated()).isFalse();
    }

    @Test
    void goesStraightWhereTheRoadWouldBeADetour() {
        var town = DrawnTown.of("A---------B");
        var field = town.network().arrivalsAt(town.at(5, 4), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN);
        var travel = (Travel.Reached) field.from(town.at(5, 3));
        assertThat(travel.time().toMillis()).isBetween(9_950L, 10_050L);
        assertThat(travel.distance()).isEqualTo(Metres.ZERO);
        assertThat(travel.estimated()).isTrue();
        assertThat(field.path(town.at(5, 3))).containsExactly(town.at(5, 3), town.at(5, 4));
    }

    @Test
    void passesTheIncidentsStretchOnlyInTheDrivenDirection() {
        var town = DrawnTown.of("""
                A->-B
                |   |
                |   |
                C---D
                """);
        var field = town.network().arrivalsAt(town.at(1, 0), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN);
        assertThat(seconds(field.from(town.at(0.5, 0)))).isEqualTo(5);
        assertThat(seconds(field.from(town.at(2, 0)))).isEqualTo(20 + 30 + 40 + 30 + 10);
    }

    @Test
    void isThereAtOnceWhenTheUnitStandsAtTheIncident() {
        assertThat(DrawnTown.of(BLOCK).drive('E', 'E')).isEqualTo("E in 0 s");
    }

    @Test
    void drivesSlowerInWinterAndOnUnpavedRoads() {
        var town = DrawnTown.of("A---B");
        assertThat(town.drive('A', 'B', RoadConditions.OPEN.in(Season.WINTER))).isEqualTo("A B in 80 s");
        assertThat(DrawnTown.TEN_METRES_A_SECOND.metresPerHour(RoadClass.TRACK, true, 0, Season.SUMMER))
                .isEqualTo(18_000);
        assertThat(DrawnTown.TEN_METRES_A_SECOND.metresPerHour(RoadClass.TRUNK, false, 20, Season.SUMMER))
                .isEqualTo(20_000);
    }

    @Test
    void turningCostsTimeOnlyWhereRoadsMeet() {
        var turns = TurnPenalties.ofSeconds(7, 3, 45);
        var town = DrawnTown.of("""
                A---B---C
                    |
                    |
                    D---E
                """);
        var network = town.network();
        var profile = DrawnTown.profile(turns);
        assertThat(town.drive(network, town.place('A'), town.place('D'), profile, RoadConditions.OPEN))
                .isEqualTo("A B D in 73 s");
        assertThat(town.drive(network, town.place('C'), town.place('D'), profile, RoadConditions.OPEN))
                .isEqualTo("C B D in 77 s");
        assertThat(town.drive(network, town.place('A'), town.place('C'), profile, RoadConditions.OPEN))
                .isEqualTo("A B C in 80 s");
        assertThat(town.drive(network, town.place('B'), town.place('E'), profile, RoadConditions.OPEN))
                .isEqualTo("B D E in 70 s");
    }

    @Test
    void reachesTheJunctionsInTimeNearestFirst() {
        var town = DrawnTown.of("A---B---C---D");
        var reached = town.network()
                .reach(town.place('B'), Duration.ofSeconds(50), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN);
        assertThat(reached).hasSize(3);
        assertThat(reached.getFirst().time()).isZero();
        assertThat(reached.getFirst().place().distanceTo(town.place('B')).inMetres())
                .isLessThan(0.1);
    }

    @Test
    void saysThatAUnitIsBeyondTheLimit() {
        var town = DrawnTown.of("A---B---C");
        var field = town.network()
                .arrivalsWithin(
                        Duration.ofSeconds(50), town.place('C'), DrawnTown.TEN_METRES_A_SECOND, RoadConditions.OPEN);
        assertThat(seconds(field.from(town.place('B')))).isEqualTo(40);
        assertThat(field.from(town.place('A'))).isEqualTo(new Travel.Unreachable(Travel.Reason.BEYOND_LIMIT));
    }

    private static RoadConditions closed(String ends) {
        return new RoadConditions(Season.SUMMER, Set.of(DrawnTown.way(ends)), List.of());
    }

    private static long seconds(Travel travel) {
        return Math.round(((Travel.Reached) travel).time().toMillis() / 1000.0);
    }
}
