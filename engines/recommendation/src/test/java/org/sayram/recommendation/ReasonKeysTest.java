package org.sayram.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.recommendation.level.LevelReason;

/** Message keys are a promise to the screens: a renamed reason must be noticed here before it is missed there. */
class ReasonKeysTest {
    @Test
    void keepsTheKeysOfTheReasons() {
        assertThat(names(Reason.class))
                .containsExactlyInAnyOrder(("not-free not-yet-free held-back short-of-crew short-of-agent position-old"
                                + " no-road least-arrival substitute late estimated-road reserve-left goes-beside"
                                + " local-fills-gap brings-water all-free held-as-reserve not-instead"
                                + " other-goes-beside too-far-to-go-beside no-earlier-by-the-minute"
                                + " later-than-chosen already-filled not-wanted none-owned none-fit"
                                + " only-reserve-left all-used water-short night-among-people strong-wind"
                                + " hard-frost snow-blocked-road first-unit-far no-water-near event-or-holiday"
                                + " second-call alarm-and-call")
                        .split(" "));
        assertThat(new Reason.NotYetFree().key()).isEqualTo("recommendation.not-yet-free");
    }

    @Test
    void keepsTheKeysOfTheLevels() {
        assertThat(names(LevelReason.class))
                .containsExactlyInAnyOrder(("people-harmed ordinary-place large-fire fire-in-special-place"
                                + " unknown-area-in-special-place smoke-from-two-storeys trapped-in-special-place"
                                + " rescue-extent secondary-pollution")
                        .split(" "));
    }

    private static List<String> names(Class<?> sealed) {
        List<String> names = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                names.addAll(names(permitted));
            } else {
                names.add(Reason.Keys.kebab(permitted.getSimpleName()));
            }
        }
        return names;
    }
}
