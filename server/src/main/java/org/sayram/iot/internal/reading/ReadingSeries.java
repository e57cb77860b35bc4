package org.sayram.iot.internal.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.AnalogType;
import org.sayram.iot.internal.Analogs;

/**
 * A period of readings of one point in physical values.
 *
 * @param asOf when it was read
 * @param name what is measured; empty for a type the standard does not define, whose numbers are shown as sent
 * @param unit sign of the unit
 * @param source {@code signals}, {@code hours} or {@code days}
 * @param from begin, on the hour or day where read from those
 * @param until end likewise
 * @param stepSeconds length of a bucket; 0 where each reading stands by itself
 * @param gapAfterSeconds a longer pause is a gap; null where the register expects no regular readings
 * @param buckets those that hold readings, the earliest first
 * @param gaps pauses longer than that; none shorter than a bucket can be seen
 * @param latest the latest reading of all, whatever the period; null where there never was one
 */
record ReadingSeries(
        Instant asOf,
        String name,
        String unit,
        String source,
        Instant from,
        Instant until,
        double stepSeconds,
        @Nullable Long gapAfterSeconds,
        List<Bucket> buckets,
        List<ReadingChart.Gap> gaps,
        @Nullable LatestValue latest) {
    private static final double MILLIS = 1000;

    /** The readings of one span of time; {@code at} is its begin. */
    record Bucket(
            Instant at,
            BigDecimal min,
            BigDecimal max,
            BigDecimal mean,
            BigDecimal last,
            long count,
            Instant firstAt,
            Instant lastAt) {}

    /** The latest reading and when it came. */
    record LatestValue(BigDecimal value, Instant at) {}

    static ReadingSeries of(
            ReadingPoint point,
            ReadingChart.Drawn drawn,
            Optional<ReadingStore.Latest> latest,
            Locale locale,
            Instant asOf) {
        Scale scale = Scale.of(point);
        return new ReadingSeries(
                asOf,
                scale.name(locale),
                scale.unit(),
                drawn.source().name().toLowerCase(Locale.ROOT),
                drawn.from(),
                drawn.until(),
                drawn.step().toMillis() / MILLIS,
                drawn.gapAfter().map(Duration::toSeconds).orElse(null),
                drawn.spans().stream().map(scale::bucket).toList(),
                drawn.gaps(),
                latest.map(one -> new LatestValue(scale.value(one.value()), one.receivedAt()))
                        .orElse(null));
    }

    /** The physical meaning of numbers sent; those of unknown types stay what they are. */
    record Scale(@Nullable AnalogType type, BigDecimal step) {
        private static final int DIGITS_MORE_OF_A_MEAN = 2;

        static Scale of(ReadingPoint point) {
            AnalogType type = Analogs.find(point.address(), point.analog()).orElse(null);
            return new Scale(type, type == null ? BigDecimal.ONE : type.step());
        }

        String name(Locale locale) {
            if (type == null) {
                return "";
            }
            return locale.getLanguage().equals("en")
                    ? type.name().english()
                    : type.name().chinese();
        }

        String unit() {
            return type == null ? "" : type.unit();
        }

        BigDecimal value(int raw) {
            return step.multiply(BigDecimal.valueOf(raw));
        }

        private Bucket bucket(ReadingSpan span) {
            BigDecimal mean = step.multiply(BigDecimal.valueOf(span.total()))
                    .divide(
                            BigDecimal.valueOf(span.count()),
                            step.scale() + DIGITS_MORE_OF_A_MEAN,
                            RoundingMode.HALF_UP);
            return new Bucket(
                    span.at(),
                    value(span.least()),
                    value(span.greatest()),
                    mean,
                    value(span.last()),
                    span.count(),
                    span.firstAt(),
                    span.lastAt());
        }
    }
}
