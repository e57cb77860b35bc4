package org.sayram.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.World;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live feed: server-sent events, one stream per browser. */
@RestController
class FeedController {
    private final FeedStreams streams;

    FeedController(FeedStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/api/operations/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedFor({Role.CALL_TAKER, Role.COMMANDER, Role.STATION, Role.CREW, Role.SENSOR_WATCH})
    @Operation(summary = "Events after a position as they happen, and latest states; ends only when either side goes")
    void feed(
            World world,
            SignedIn person,
            @RequestParam(defaultValue = "latest") String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        String from = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        long position = from.equals("latest") ? FeedStreams.LATEST : parse(from);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        // A proxy that buffers would hold events back.
        response.setHeader("X-Accel-Buffering", "no");
        streams.run(world, person, position, response.getOutputStream());
    }

    private static long parse(String position) {
        try {
            long value = Long.parseLong(position);
            if (value >= 0) {
                return value;
            }
            throw OperationsProblem.POSITION_INVALID.with("position", position);
        } catch (NumberFormatException e) {
            throw OperationsProblem.POSITION_INVALID.with("position", position);
        }
    }
}
