package org.sayram.tools.prefecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.geo.GeoPoint;

class GroundTest {
    private static final GeoPoint BOLE = Ground.at(82.05, 44.85);

    @Test
    void movingAKilometreNorthEastIsAsFarAsItSays() {
        assertThat(Ground.metres(BOLE, Ground.moved(BOLE, 1000, 1000))).isCloseTo(1414.2, within(2.0));
    }

    @Test
    void besideMeansLeftOfTheDirectionOfTravel() {
        GeoPoint left = Ground.beside(BOLE, Ground.moved(BOLE, 1000, 0), 0.5, 30);
        assertThat(left).isEqualTo(Ground.moved(BOLE, 500, 30));
        assertThat(Ground.beside(BOLE, Ground.moved(BOLE, 1000, 0), 0.5, -30).latitude())
                .isLessThan(44.85);
    }

    @Test
    void anOutlineKnowsInsideFromOutside() {
        Outline notched = Outline.of("0 0;4 0;4 4;2 1;0 4;0 0");
        assertThat(notched.contains(Ground.at(0.5, 1))).isTrue();
        assertThat(notched.contains(Ground.at(2, 2))).isFalse();
        assertThat(notched.contains(Ground.at(5, 1))).isFalse();
        assertThat(List.of(notched.west(), notched.south(), notched.east(), notched.north()))
                .containsExactly(0.0, 0.0, 4.0, 4.0);
    }

    @Test
    void anOutlineMustBeClosed() {
        assertThatThrownBy(() -> Outline.of("0 0;1 0;1 1;0 1")).hasMessageContaining("closed");
    }

    @Test
    void sharesAddUpAndFollowTheWeights() {
        List<Place> places = Place.all().stream()
                .filter(place -> place.county().equals("652701") && place.weight() > 0)
                .toList();
        for (int total = 0; total < 400; total++) {
            List<Integer> shares = Prefecture.shares(places, total);
            assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
            assertThat(shares).allMatch(share -> share >= 0);
        }
        assertThat(Prefecture.shares(places, 51))
                .containsExactlyElementsOf(places.stream().map(Place::weight).toList());
    }

    @Test
    void streetsStayInsideTheirTownAndMeetAtCrossings() {
        Place town = Place.all().getFirst();
        List<Way> streets = new StreetPlan(new Words()).streets(town);
        Outline outline = town.outline().orElseThrow();
        assertThat(streets).hasSizeGreaterThan(20).allSatisfy(street -> {
            assertThat(street.line()).allMatch(outline::contains);
            assertThat(street.name()).endsWith("（示意）");
            assertThat(street.synthetic()).isTrue();
        });
        assertThat(streets.stream()
                        .flatMap(street -> street.line().stream())
                        .distinct()
                        .count())
                .isLessThan(streets.stream()
                        .mapToLong(street -> street.line().size())
                        .sum());
    }

    @Test
    void brandsAndStreetNamesDoNotRepeatAtOnce() {
        Words words = new Words();
        assertThat(IntStream.range(0, 100).mapToObj(words::brand)).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 100).mapToObj(n -> words.street(n, true))).doesNotHaveDuplicates();
    }
}
