package org.sayram.iot.internal.reading;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.CodeTable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.iot.internal.TerminalAccess;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Readings of a point over any period, and the latest of all points of a terminal. */
@RestController
class ReadingController {
    private static final int USUAL_WIDTH = 800;
    private static final int LEAST_WIDTH = 10;
    private static final int MOST_WIDTH = 2000;
    private static final Duration USUAL_PERIOD = Duration.ofDays(1);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(7320);

    private final ReadingChart chart;
    private final ReadingStore store;
    private final TerminalAccess terminals;
    private final Clock clock;

    ReadingController(ReadingChart chart, ReadingStore store, TerminalAccess terminals, Clock clock) {
        this.chart = chart;
        this.store = store;
        this.terminals = terminals;
        this.clock = clock;
    }

    /**
     * Which point and period; bound from the address.
     *
     * @param terminal id of the terminal
     * @param systemType code of the system
     * @param systemAddress number of the system
     * @param componentType code of the component
     * @param componentAddress raw number of the component
     * @param analog analog type of GB/T 26875.3
     * @param from begin; a day before the end if not said
     * @param until end; now if not said
     * @param width most buckets, 10 to 2,000; 800 if not said
     */
    record Asked(
            String terminal,
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            int analog,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Integer width) {}

    @GetMapping(path = "/api/iot/readings", params = "!format")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    ReadingSeries readings(
            @RequestParam String terminal,
            @RequestParam int systemType,
            @RequestParam int systemAddress,
            @RequestParam int componentType,
            @RequestParam long componentAddress,
            @RequestParam int analog,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable Integer width,
            SignedIn person,
            Locale locale) {
        return series(
                new Asked(
                        terminal,
                        systemType,
                        systemAddress,
                        componentType,
                        componentAddress,
                        analog,
                        from,
                        until,
                        width),
                person,
                locale);
    }

    /** The series asked for, refused where the person may not see the terminal. */
    ReadingSeries series(Asked asked, SignedIn person, Locale locale) {
        long address = terminals.require(asked.terminal(), person).address();
        var point = new ReadingPoint(
                address,
                asked.systemType(),
                asked.systemAddress(),
                asked.componentType(),
                asked.componentAddress(),
                asked.analog());
        Instant now = clock.instant();
        Instant until = (asked.until() == null ? now : asked.until()).truncatedTo(ChronoUnit.MILLIS);
        Instant from =
                asked.from() == null ? until.minus(USUAL_PERIOD) : asked.from().truncatedTo(ChronoUnit.MILLIS);
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST_PERIOD) > 0) {
            throw IotProblem.PERIOD_INVALID.with("from", from).and("until", until);
        }
        int width = asked.width() == null ? USUAL_WIDTH : asked.width();
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw IotProblem.WIDTH_INVALID.with("width", width);
        }
        return ReadingSeries.of(
                point, chart.draw(point, from, until, width, now), store.findLatest(point), locale, now);
    }

    @GetMapping("/api/iot/terminals/{terminal}/readings")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    Page<LatestReading> latest(@PathVariable String terminal, SignedIn person, Locale locale) {
        long address = terminals.require(terminal, person).address();
        return Page.whole(
                clock.instant(),
                store.listLatest(address).stream()
                        .map(one -> LatestReading.of(one, locale))
                        .toList());
    }

    /** The latest reading of a point with the words of its codes. */
    record LatestReading(
            int systemType,
            int systemAddress,
            int componentType,
            long componentAddress,
            int analog,
            String component,
            String name,
            String unit,
            BigDecimal value,
            Instant at) {
        static LatestReading of(ReadingStore.Latest one, Locale locale) {
            ReadingPoint point = one.point();
            ReadingSeries.Scale scale = ReadingSeries.Scale.of(point);
            CodeTable.Name component = CodeTable.COMPONENT_TYPES.name(point.componentType());
            return new LatestReading(
                    point.systemType(),
                    point.systemAddress(),
                    point.componentType(),
                    point.componentAddress(),
                    point.analog(),
                    locale.getLanguage().equals("en") ? component.english() : component.chinese(),
                    scale.name(locale),
                    scale.unit(),
                    scale.value(one.value()),
                    one.receivedAt());
        }
    }
}
