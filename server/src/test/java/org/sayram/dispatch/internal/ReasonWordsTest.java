package org.sayram.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.Brigade;
import org.sayram.recommendation.Readiness;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.plan.Wanted;
import org.sayram.shared.Texts;

class ReasonWordsTest {
    private final ReasonWords chinese = words(Locale.CHINESE);
    private final ReasonWords english = words(Locale.ENGLISH);

    private static ReasonWords words(Locale locale) {
        var bole = new org.sayram.places.County("652701", "博乐市", "Bole City", new GeoPoint(82, 44));
        var names = new ForceNames(VehicleTypes.standard(), new Words(new Texts()), Map.of("652701", bole), locale);
        return new ReasonWords(names, Map.of("vh-1", "特勤站-水罐1"));
    }

    @Test
    void namesTheCodesOfAReasonInTheLanguageOfTheReader() {
        var reason = new Reason.ReserveLeft(new County("652701"), "water", 2, 1);

        assertThat(chinese.keyed(reason).key()).isEqualTo("recommendation.reserve-left");
        assertThat(chinese.keyed(reason).values())
                .containsEntry("county", new Words.Named("652701", "博乐市"))
                .containsEntry("group", new Words.Named("water", "水罐或泡沫"))
                .containsEntry("left", 2);
        assertThat(english.keyed(reason).values()).containsEntry("county", new Words.Named("652701", "Bole City"));
    }

    @Test
    void writesTimesAsIsoAndQuantitiesWithTheirUnit() {
        assertThat(chinese.keyed(new Reason.Late(Duration.ofMillis(150_400))).values())
                .containsEntry("late", "PT2M30S");
        assertThat(chinese.keyed(new Reason.NoWaterNear(Metres.of(812), Metres.of(500)))
                        .values())
                .containsEntry("nearest", "812 m");
        assertThat(chinese.keyed(new Reason.NoWaterNear(null, Metres.of(500))).values())
                .containsEntry("nearest", null);
    }

    @Test
    void namesUnitsStatesForcesAndBrigades() {
        assertThat(chinese.keyed(new Reason.OtherGoesBeside(Brigade.FULL_TIME, "vh-1"))
                        .values())
                .containsEntry("unit", new Words.Named("vh-1", "特勤站-水罐1"))
                .containsEntry("brigade", new Words.Named("full-time", "政府专职队"));
        assertThat(chinese.keyed(new Reason.NotFree(DutyState.ON_THE_WAY)).values())
                .containsEntry("state", new Words.Named("21", "途中"));
        assertThat(chinese.keyed(new Reason.AlreadyFilled(Wanted.of("JY/SG"))).values())
                .containsEntry("wanted", new Words.Named("JY/SG", "抢险救援消防车 / 水罐消防车"));
        assertThat(chinese.keyed(new Reason.Substitute("JG", new VehicleType("YT"), Set.of(Capability.AERIAL_JET)))
                        .values())
                .containsEntry("wanted", new Words.Named("JG", "举高车"))
                .containsEntry("lacking", List.of(new Words.Named("aerial-jet", "举高喷射")));
    }

    @Test
    void hasAWordForEveryConstantAReasonMayCarry() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var texts = new Texts();
            for (Capability capability : Capability.values()) {
                assertThat(texts.find(locale, "dispatch.capability." + capability.key()))
                        .as(capability.key())
                        .isPresent();
            }
            for (Brigade brigade : Brigade.values()) {
                assertThat(texts.find(locale, "dispatch.brigade." + kebab(brigade)))
                        .isPresent();
            }
            for (var availability : Readiness.Availability.values()) {
                assertThat(texts.find(locale, "dispatch.availability." + kebab(availability)))
                        .isPresent();
            }
            for (DutyState state : DutyState.values()) {
                assertThat(texts.find(locale, "dispatch.state." + state.code())).isPresent();
            }
        }
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
