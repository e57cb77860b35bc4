package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;

class RouteTest {
    /** One degree east, then one north; the piece north is longer on the ground, for a degree of longitude is 0.7 of it here. */
    private final Route route = new Route(
            List.of(new GeoPoint(82, 44), new GeoPoint(83, 44), new GeoPoint(83, 45)),
            Duration.ofMinutes(10),
            Metres.of(190_000),
            false);

    @Test
    void beginsAtTheStartAndEndsAtTheEnd() {
        assertThat(route.at(0).point()).isEqualTo(new GeoPoint(82, 44));
        assertThat(route.at(1).point()).isEqualTo(new GeoPoint(83, 45));
        assertThat(route.at(7).point()).isEqualTo(new GeoPoint(83, 45));
        assertThat(route.at(-1).point()).isEqualTo(new GeoPoint(82, 44));
    }

    @Test
    void measuresShareByLengthAndNotByPieces() {
        Route.Place half = route.at(0.5);

        assertThat(half.point().longitude()).isCloseTo(83, within(1e-9));
        assertThat(half.point().latitude()).isCloseTo(44.14, within(0.01));
        assertThat(half.course()).isCloseTo(0, within(0.01));
        assertThat(route.at(0.2).course()).isCloseTo(90, within(1.0));
    }

    @Test
    void isAsFarAlongAsItsTimeHasRun() {
        assertThat(route.shareAfter(Duration.ofMinutes(5))).isEqualTo(0.5);
        assertThat(route.shareAfter(Duration.ofHours(5))).isEqualTo(1);
        assertThat(route.shareAfter(Duration.ofMinutes(-1))).isEqualTo(0);
    }
}
