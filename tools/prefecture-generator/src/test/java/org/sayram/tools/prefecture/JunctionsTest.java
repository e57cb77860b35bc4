package org.sayram.tools.prefecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.geo.GeoPoint;

class JunctionsTest {
    private static final Way STREET = way(2, "residential", "pl-x", "82.05 44.79;82.05 44.81");

    @Test
    void aRoadThatCrossesAStreetSharesAPointWithIt() {
        List<Way> joined = Junctions.joined(List.of(way(1, "primary", "", "82.0 44.8;82.1 44.8"), STREET));
        GeoPoint crossing = Ground.at(82.05, 44.8);
        assertThat(joined.get(0).line()).containsExactly(Ground.at(82.0, 44.8), crossing, Ground.at(82.1, 44.8));
        assertThat(joined.get(1).line()).containsExactly(Ground.at(82.05, 44.79), crossing, Ground.at(82.05, 44.81));
    }

    @Test
    void crossingsOfOneSegmentStandInDrivingOrder() {
        Way second = way(3, "residential", "pl-x", "82.02 44.79;82.02 44.81");
        List<Way> joined = Junctions.joined(List.of(way(1, "primary", "", "82.1 44.8;82.0 44.8"), STREET, second));
        assertThat(joined.getFirst().line()).extracting(GeoPoint::longitude).containsExactly(82.1, 82.05, 82.02, 82.0);
    }

    @Test
    void aMotorwayPassesWithoutAJunction() {
        List<Way> ways = List.of(way(1, "motorway", "", "82.0 44.8;82.1 44.8"), STREET);
        assertThat(Junctions.joined(ways)).isEqualTo(ways);
    }

    @Test
    void aRoadThatMissesTheStreetStaysAsItIs() {
        List<Way> ways = List.of(way(1, "primary", "", "82.0 44.82;82.1 44.82"), STREET);
        assertThat(Junctions.joined(ways)).isEqualTo(ways);
    }

    @Test
    void aRoadThatOnlyTouchesTheEndOfAStreetIsJoinedToo() {
        List<Way> joined = Junctions.joined(List.of(way(1, "primary", "", "82.0 44.81;82.1 44.81"), STREET));
        assertThat(joined.getFirst().line()).contains(STREET.line().getLast());
    }

    @Test
    void aOneWayStreetLeadsNowhereBack() {
        Way oneWay = way(1, "residential", "pl-x", "82.0 44.8;82.1 44.8").oneWay("yes");
        Connection connection = new Connection(List.of(oneWay));
        assertThat(connection.withReturn(Ground.at(82.0, 44.8))).containsExactly(Ground.at(82.0, 44.8));
    }

    @Test
    void twoOppositeOneWayStreetsMakeARoundTrip() {
        Way there = way(1, "residential", "pl-x", "82.0 44.8;82.1 44.8").oneWay("yes");
        Way back =
                way(2, "residential", "pl-x", "82.0 44.8;82.05 44.81;82.1 44.8").oneWay("reverse");
        assertThat(new Connection(List.of(there, back)).withReturn(Ground.at(82.1, 44.8)))
                .hasSize(3);
    }

    @Test
    void aNetworkInTwoPartsIsRefused() {
        Way far = way(3, "primary", "", "83.0 44.8;83.1 44.8");
        assertThatThrownBy(() -> new RoadNetwork(List.of(STREET, far), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2 of 4 road points are connected both ways");
    }

    private static Way way(long id, String roadClass, String place, String line) {
        return new Way(id, roadClass, "示意", "", "no", "", "paved", true, place, Ground.line(line));
    }
}
