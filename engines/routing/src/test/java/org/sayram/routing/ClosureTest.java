package org.sayram.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

/** Areas that cut roads: what stays usable and what does not. */
class ClosureTest {
    private final DrawnTown town = DrawnTown.of("""
            A---------B
            |         |
            |         |
            C---------D
            """);

    private final RoadNetwork network = town.network();

    @Test
    void aFloodInTheMiddleOfARoadSendsTheUnitRound() {
        assertThat(town.drive(
                        network, town.place('A'), town.place('B'), DrawnTown.TEN_METRES_A_SECOND, flood(5, 0, 50)))
                .isEqualTo("A C D B in 160 s");
    }

    @Test
    void aFloodBesideTheRoadChangesNothing() {
        assertThat(town.drive(
                        network, town.place('A'), town.place('B'), DrawnTown.TEN_METRES_A_SECOND, flood(5, 1, 50)))
                .isEqualTo("A B in 100 s");
    }

    @Test
    void theRoadUpToTheFloodStaysUsable() {
        assertThat(seconds(town.at(0, 0), town.at(4, 0), flood(5, 0, 50))).isEqualTo(40);
    }

    @Test
    void behindTheFloodIsReachedFromTheOtherEnd() {
        assertThat(seconds(town.at(0, 0), town.at(6, 0), flood(5, 0, 50))).isEqualTo(30 + 100 + 30 + 40);
    }

    @Test
    void aUnitDrivesAwayFromTheFloodItStandsBefore() {
        assertThat(seconds(town.at(4, 0), town.at(6, 0), flood(5, 0, 50))).isEqualTo(40 + 30 + 100 + 30 + 40);
    }

    @Test
    void anIncidentInsideTheFloodIsReachedAtItsEdgeAndOnFoot() {
        var travel = (Travel.Reached) network.arrivalsAt(town.at(5, 0), DrawnTown.TEN_METRES_A_SECOND, flood(5, 0, 150))
                .from(town.at(0, 0));
        assertThat(travel.accessTo().inMetres()).isBetween(149.0, 151.0);
        assertThat(travel.estimated()).isTrue();
    }

    @Test
    void aFloodOverAJunctionCutsEveryRoadThere() {
        assertThat(town.drive(
                        network, town.place('C'), town.place('B'), DrawnTown.TEN_METRES_A_SECOND, flood(0, 0, 50)))
                .isEqualTo("C D B in 130 s");
        assertThat(seconds(town.at(2, 0), town.at(0, 3), flood(0, 0, 50))).isEqualTo(80 + 30 + 100);
    }

    @Test
    void twoFloodsShutInWhatLiesBetween() {
        var floods = new RoadConditions(
                Season.SUMMER,
                Set.of(),
                List.of(
                        new ClosedCircle(town.at(2, 0), Metres.of(50)),
                        new ClosedCircle(town.at(8, 0), Metres.of(50))));
        var field = network.arrivalsAt(town.at(5, 0), DrawnTown.TEN_METRES_A_SECOND, floods);
        assertThat(field.from(town.place('C'))).isEqualTo(new Travel.Unreachable(Travel.Reason.CUT_OFF_BY_CLOSURES));
        assertThat(((Travel.Reached) field.from(town.at(4, 0))).time().toSeconds())
                .isEqualTo(10);
    }

    @Test
    void anUnknownRoadClosesNothing() {
        var conditions = new RoadConditions(Season.SUMMER, Set.of(987_654L), List.of());
        assertThat(town.drive(network, town.place('A'), town.place('B'), DrawnTown.TEN_METRES_A_SECOND, conditions))
                .isEqualTo("A B in 100 s");
    }

    @Test
    void refusesACircleWithoutRadiusNamingIt() {
        assertThatThrownBy(() -> new ClosedCircle(town.at(0, 0), Metres.ZERO)).hasMessageContaining("0.0 m");
    }

    private RoadConditions flood(double column, double row, int radiusMetres) {
        return new RoadConditions(
                Season.SUMMER, Set.of(), List.of(new ClosedCircle(town.at(column, row), Metres.of(radiusMetres))));
    }

    private long seconds(GeoPoint unit, GeoPoint incident, RoadConditions conditions) {
        var travel = network.arrivalsAt(incident, DrawnTown.TEN_METRES_A_SECOND, conditions)
                .from(unit);
        return Math.round(((Travel.Reached) travel).time().toMillis() / 1000.0);
    }
}
