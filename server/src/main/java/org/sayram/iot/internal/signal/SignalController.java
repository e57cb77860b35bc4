package org.sayram.iot.internal.signal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals for others: asked for in parts, or followed as they are stored. */
@RestController
@RequestMapping("/api/iot/signals")
class SignalController {
    private static final int MOST = 1000;
    private static final Duration USUAL_PERIOD = Duration.ofDays(1);

    private final SignalHistory history;
    private final SignalStreams streams;
    private final Clock clock;

    SignalController(SignalHistory history, SignalStreams streams, Clock clock) {
        this.history = history;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * A part of the signals.
     *
     * @param asOf when it was read
     * @param items in the order of storing
     * @param next what to ask for as {@code after} to go on, also when there is nothing now
     * @param more whether there is more already
     */
    record SignalPage(Instant asOf, List<SignalView> items, String next, boolean more) {}

    @GetMapping
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    @Operation(
            summary = "Signals of premises, kinds and a period in the order of storing; next goes on where a part ends")
    SignalPage signals(
            @ParameterObject SignalFilter.Asked asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            SignedIn person,
            Locale locale) {
        if (limit < 1 || limit > MOST) {
            throw IotProblem.FILTER_INVALID.with("name", "limit").and("value", limit);
        }
        SignalFilter filter = SignalFilter.of(asked, person.area());
        Instant now = clock.instant();
        SignalPosition head = history.head();
        SignalPosition begin = after == null || after.isBlank() ? usualBegin(filter, now) : known(after, head);
        SignalHistory.Part part = history.read(filter, begin, head, limit);
        List<SignalView> items = part.signals().stream()
                .map(signal -> SignalView.of(signal, locale))
                .toList();
        return new SignalPage(now, items, part.next().word(), part.more());
    }

    /** Where a period is said it begins there by itself; otherwise a day back. */
    private static SignalPosition usualBegin(SignalFilter filter, Instant now) {
        return new SignalPosition(filter.from() != null ? filter.from().minus(USUAL_PERIOD) : now.minus(USUAL_PERIOD));
    }

    /** A position of another database, or of this one before an older backup was put back, is none of ours. */
    private static SignalPosition known(String text, SignalPosition head) {
        SignalPosition position = SignalPosition.parse(text);
        if (position.compareTo(head) > 0) {
            throw IotProblem.SIGNAL_POSITION_UNKNOWN.with("position", text).and("head", head.word());
        }
        return position;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    @Operation(summary = "The same signals as they are stored, as server-sent events; goes on after Last-Event-ID")
    void follow(
            @ParameterObject SignalFilter.Asked asked,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            SignedIn person,
            Locale locale,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        SignalFilter filter = SignalFilter.of(asked, person.area());
        SignalPosition head = history.head();
        String from = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        SignalPosition begin = from == null || from.isBlank() ? head : known(from, head);
        streams.enter(person);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            // A proxy that buffers would hold signals back.
            response.setHeader("X-Accel-Buffering", "no");
            streams.run(person, filter, begin, locale, response.getOutputStream());
        } finally {
            streams.leave(person);
        }
    }
}
