package org.sayram.iot.internal.statistics;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.operations.World;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statistics of any period, for the area of the person. */
@RestController
class StatisticsController {
    static final String PATH = "/api/iot/statistics";

    private static final Duration USUAL_PERIOD = Duration.ofDays(30);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(3660);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final StatisticsCount count;
    private final Clock clock;

    StatisticsController(StatisticsCount count, Clock clock) {
        this.count = count;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param by county, kind, maker or maintainer; county if not said
     * @param county one county, or all of the area
     * @param from begin; 30 days before the end if not said
     * @param until end; now if not said
     */
    record Asked(
            @Nullable String by,
            @Nullable String county,
            @Nullable Instant from,
            @Nullable Instant until) {}

    @GetMapping(path = PATH, params = "!format")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    Statistics statistics(World world, @ParameterObject Asked asked, SignedIn person, Locale locale) {
        Instant now = clock.instant();
        Instant until = (asked.until() == null ? now : asked.until()).truncatedTo(ChronoUnit.MILLIS);
        Instant from =
                asked.from() == null ? until.minus(USUAL_PERIOD) : asked.from().truncatedTo(ChronoUnit.MILLIS);
        if (!from.isBefore(until)
                || from.isBefore(EARLIEST)
                || until.isAfter(LATEST)
                || Duration.between(from, until).compareTo(LONGEST_PERIOD) > 0) {
            throw IotProblem.STATISTICS_PERIOD_INVALID.with("from", from).and("until", until);
        }
        GroupedBy by = asked.by() == null || asked.by().isBlank() ? GroupedBy.COUNTY : GroupedBy.of(asked.by());
        String county = asked.county() == null || asked.county().isBlank() ? null : asked.county();
        return count.count(new StatisticsStore.Scope(world, by, county, person.area(), from, until), now, locale);
    }
}
