package org.sayram.iot.internal.conformance;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.iot.IotProblem;
import org.sayram.operations.World;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the installation as a whole kept the numbers of the standards in a month; counts only, no premises is named. */
@RestController
class ConformanceController {
    static final String PATH = "/api/iot/conformance";

    private static final ZoneId PREFECTURE = ZoneId.of("Asia/Shanghai");
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private final ConformanceReport report;
    private final Clock clock;

    ConformanceController(ConformanceReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    /** The month asked for, for example 2026-11; this month where none is. */
    @GetMapping(path = PATH, params = "!format")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Conformance conformance(World world, @RequestParam(required = false) @Nullable String month, Locale locale) {
        Instant now = clock.instant();
        YearMonth current = YearMonth.from(now.atZone(PREFECTURE));
        YearMonth asked = month == null || month.isBlank() ? current : parse(month);
        if (asked.isAfter(current) || asked.isBefore(EARLIEST)) {
            throw IotProblem.MONTH_INVALID.with("month", asked).and("latest", current);
        }
        Instant from = asked.atDay(1).atStartOfDay(PREFECTURE).toInstant();
        Instant end = asked.plusMonths(1).atDay(1).atStartOfDay(PREFECTURE).toInstant();
        Instant until = end.isBefore(now) ? end : now;
        var items = report.measure(new ConformanceStore.Month(world, from, until), now, locale);
        return new Conformance(now, asked.toString(), from, until, items);
    }

    private YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException noMonth) {
            throw IotProblem.MONTH_INVALID
                    .with("month", month)
                    .and("latest", YearMonth.now(clock.withZone(PREFECTURE)));
        }
    }
}
