package org.sayram.iot.internal.thing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads moments as makers write them. */
final class PayloadTime {
    private static final long MILLIS = 1000;
    private static final long LATEST_SECOND = 253_402_300_799L;

    private PayloadTime() {}

    static void check(ThingProfile.Moment at) {
        try {
            ThingProfile.zone(at);
            switch (at.form()) {
                case "epoch-seconds", "epoch-millis", "iso" -> {}
                default -> java.util.Objects.requireNonNull(DateTimeFormatter.ofPattern(at.form(), Locale.ROOT));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "at.form '" + at.form() + "', at.zone '" + at.zone() + "': " + e.getMessage());
        }
    }

    /** The moment; empty where the value is none in the form said. */
    static Optional<Instant> read(ThingProfile.Moment at, JsonNode value) {
        try {
            return switch (at.form()) {
                case "epoch-seconds" -> Condition.number(value).flatMap(number -> epoch(number, 1));
                case "epoch-millis" -> Condition.number(value).flatMap(number -> epoch(number, MILLIS));
                case "iso" -> Optional.of(OffsetDateTime.parse(value.asString()).toInstant());
                default ->
                    Optional.of(
                            LocalDateTime.parse(value.asString(), DateTimeFormatter.ofPattern(at.form(), Locale.ROOT))
                                    .atZone(ThingProfile.zone(at))
                                    .toInstant());
            };
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> epoch(BigDecimal number, long parts) {
        BigDecimal seconds = number.divide(BigDecimal.valueOf(parts), 9, java.math.RoundingMode.HALF_UP);
        if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(LATEST_SECOND)) > 0) {
            return Optional.empty();
        }
        long whole = seconds.longValue();
        return Optional.of(Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue()));
    }
}
