package org.sayram.iot.internal.reading;

import static org.sayram.iot.internal.reading.ReadingTimes.DAY;
import static org.sayram.iot.internal.reading.ReadingTimes.HOUR;
import static org.sayram.iot.internal.reading.ReadingTimes.dayFrom;
import static org.sayram.iot.internal.reading.ReadingTimes.dayOf;
import static org.sayram.iot.internal.reading.ReadingTimes.earlier;
import static org.sayram.iot.internal.reading.ReadingTimes.hourFrom;
import static org.sayram.iot.internal.reading.ReadingTimes.hourOf;
import static org.sayram.iot.internal.reading.ReadingTimes.later;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayram.iot.IotSettings;
import org.sayram.iot.internal.desk.DeskSettings;
import org.springframework.stereotype.Component;

/** A period of readings in few enough steps for a screen: short ones from the signals, long ones from hours or days. */
@Component
class ReadingChart {
    private static final Duration SIGNALS_UP_TO = Duration.ofDays(2);
    private static final Duration HOURS_UP_TO = Duration.ofDays(93);

    private final ReadingStore store;
    private final RollupStore rollup;
    private final ReadingSettings settings;
    private final IotSettings iot;
    private final DeskSettings desk;

    ReadingChart(ReadingStore store, RollupStore rollup, ReadingSettings settings, IotSettings iot, DeskSettings desk) {
        this.store = store;
        this.rollup = rollup;
        this.settings = settings;
        this.iot = iot;
        this.desk = desk;
    }

    /** From what a chart was read. */
    enum Source {
        /** Every reading. */
        SIGNALS,
        /** Hourly values. */
        HOURS,
        /** Daily values. */
        DAYS
    }

    /**
     * A period as it is shown.
     *
     * @param source from what it was read
     * @param from begin, moved back to the begin of the hour or day
     * @param until end, moved on likewise
     * @param step length of a step; zero where each reading stands by itself
     * @param spans the steps that hold readings
     * @param gapAfter a pause longer than this is a gap; empty where the register expects no regular readings
     * @param gaps the pauses
     */
    record Drawn(
            Source source,
            Instant from,
            Instant until,
            Duration step,
            List<ReadingSpan> spans,
            Optional<Duration> gapAfter,
            List<Gap> gaps) {}

    /** A time without a reading that was expected. */
    record Gap(Instant from, Instant until) {}

    Drawn draw(ReadingPoint point, Instant from, Instant until, int width, Instant now) {
        Source source = source(from, until, now);
        if (source == Source.SIGNALS) {
            List<ReadingSpan> each = store.list(point, from, until, width + 1);
            if (each.size() <= width) {
                return drawn(point, source, new ReadingStore.Cuts(from, from, from, until), Duration.ZERO, each, now);
            }
        }
        ReadingStore.Cuts cuts = cuts(source, from, until);
        Duration step = step(source, cuts, width);
        return drawn(point, source, cuts, step, store.listSteps(point, cuts, step), now);
    }

    private Source source(Instant from, Instant until, Instant now) {
        Duration period = Duration.between(from, until);
        if (period.compareTo(HOURS_UP_TO) > 0 || from.isBefore(dayFrom(now.minus(settings.keepHours())))) {
            return Source.DAYS;
        }
        boolean dropped = from.isBefore(now.minus(iot.keepSignals()));
        return dropped || period.compareTo(SIGNALS_UP_TO) > 0 ? Source.HOURS : Source.SIGNALS;
    }

    private ReadingStore.Cuts cuts(Source source, Instant from, Instant until) {
        Optional<Instant> mark =
                source == Source.SIGNALS ? Optional.empty() : rollup.find().map(RollupStore.Marks::rolledUntil);
        Instant begin = source == Source.DAYS ? dayOf(from) : source == Source.HOURS ? hourOf(from) : from;
        Instant end = source == Source.DAYS ? dayFrom(until) : source == Source.HOURS ? hourFrom(until) : until;
        Instant rolled = mark.orElse(begin);
        Instant days = source == Source.DAYS ? dayOf(rolled) : begin;
        Instant hoursFrom = later(begin, earlier(days, end));
        return new ReadingStore.Cuts(begin, hoursFrom, later(hoursFrom, earlier(rolled, end)), end);
    }

    /** Whole hours or days, or as many milliseconds as it takes: never more steps than the width. */
    private static Duration step(Source source, ReadingStore.Cuts cuts, int width) {
        Duration unit = source == Source.DAYS ? DAY : source == Source.HOURS ? HOUR : Duration.ofMillis(1);
        long units = Math.ceilDiv(Duration.between(cuts.from(), cuts.until()).toNanos(), unit.toNanos());
        return unit.multipliedBy(Math.max(1, Math.ceilDiv(units, (long) width)));
    }

    private Drawn drawn(
            ReadingPoint point,
            Source source,
            ReadingStore.Cuts cuts,
            Duration step,
            List<ReadingSpan> spans,
            Instant now) {
        Optional<Duration> after =
                store.findInterval(point).map(interval -> interval.multipliedBy(desk.silentAfterIntervals()));
        List<Gap> gaps = after.map(limit -> gaps(spans, cuts.from(), earlier(cuts.until(), now), limit))
                .orElse(List.of());
        return new Drawn(source, cuts.from(), cuts.until(), step, spans, after, gaps);
    }

    /** Pauses between one step's latest reading and the next one's first. */
    static List<Gap> gaps(List<ReadingSpan> spans, Instant from, Instant until, Duration limit) {
        List<Gap> gaps = new ArrayList<>();
        if (spans.isEmpty()) {
            return gaps;
        }
        Instant before = from;
        for (ReadingSpan span : spans) {
            addIfLong(gaps, before, span.firstAt(), limit);
            before = span.lastAt();
        }
        addIfLong(gaps, before, until, limit);
        return gaps;
    }

    private static void addIfLong(List<Gap> gaps, Instant from, Instant until, Duration limit) {
        if (Duration.between(from, until).compareTo(limit) > 0) {
            gaps.add(new Gap(from, until));
        }
    }
}
