package org.sayram.operations.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.Sessions;
import org.sayram.identity.SignedIn;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.World;
import org.sayram.operations.internal.LogReader;
import org.sayram.operations.internal.LogSignal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the feed of one browser until it goes away or the program ends. */
@Component
class FeedStreams {
    /** Begin with what happens next. */
    static final long LATEST = -1;

    private static final int BATCH = 200;
    private static final int TICK_MILLIS = 1000;

    private final LogReader log;
    private final LogSignal signal;
    private final FeedRights rights;
    private final LatestStates latest;
    private final OperationsSettings settings;
    private final Sessions sessions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    FeedStreams(
            LogReader log,
            LogSignal signal,
            FeedRights rights,
            LatestStates latest,
            OperationsSettings settings,
            Sessions sessions,
            Clock clock) {
        this.log = log;
        this.signal = signal;
        this.rights = rights;
        this.latest = latest;
        this.settings = settings;
        this.sessions = sessions;
        this.clock = clock;
    }

    void run(World world, SignedIn person, long after, OutputStream out) throws IOException, InterruptedException {
        var stream = new Stream(world, person, out);
        stream.begin(after);
        while (signal.isRunning() && stream.mayGoOn()) {
            stream.sendEvents();
            stream.sendLatestStates();
            stream.sendHeartbeatIfDue();
            signal.await(stream.position, TICK_MILLIS);
        }
    }

    private final class Stream {
        private final World world;
        private final SignedIn person;
        private final FeedRights.Hearing hearing;
        private final OutputStream out;
        private final Map<String, String> sentStates = new HashMap<>();
        private long position;
        private Instant lastSent = Instant.EPOCH;

        Stream(World world, SignedIn person, OutputStream out) {
            this.world = world;
            this.person = person;
            this.hearing = rights.of(world, person);
            this.out = out;
        }

        void begin(long after) throws IOException {
            long head = log.position();
            if (after == LATEST) {
                position = head;
            } else if (after > head || head - after > settings.feedRetention()) {
                // Behind by too much, or ahead of a database that was restored: the browser must load anew.
                position = head;
                send("reload", null, json.writeValueAsString(Map.of("reason", "position", "position", head)));
            } else {
                position = after;
            }
            sendHeartbeatIfDue();
        }

        void sendEvents() throws IOException {
            List<LogReader.Entry> batch = log.listAfter(position, BATCH);
            while (!batch.isEmpty()) {
                for (LogReader.Entry entry : batch) {
                    position = entry.position();
                    if (hearing.reaches(entry)) {
                        send("log", Long.toString(position), json.writeValueAsString(FeedEvent.of(entry)));
                    }
                }
                batch = batch.size() == BATCH ? log.listAfter(position, BATCH) : List.of();
            }
        }

        /** Asked with each heartbeat: who signed out, or lost a right, hears nothing more. */
        boolean mayGoOn() {
            return !isHeartbeatDue() || sessions.isLive(person.session());
        }

        private boolean isHeartbeatDue() {
            return !clock.instant().isBefore(lastSent.plus(settings.heartbeatEvery()));
        }

        void sendLatestStates() throws IOException {
            for (LatestStates.State state : latest.of(world, person)) {
                if (!state.json().equals(sentStates.put(state.topic(), state.json()))) {
                    String data = "{\"topic\":" + json.writeValueAsString(state.topic()) + ",\"at\":\""
                            + clock.instant() + "\",\"items\":" + state.json() + "}";
                    send("topic", null, data);
                }
            }
        }

        void sendHeartbeatIfDue() throws IOException {
            if (isHeartbeatDue()) {
                // The id lets a browser that missed nothing of its own resume behind everything it was spared.
                send(
                        "heartbeat",
                        Long.toString(position),
                        json.writeValueAsString(Map.of("at", clock.instant(), "position", position)));
                lastSent = clock.instant();
            }
        }

        private void send(String event, @Nullable String id, String data) throws IOException {
            var text = new StringBuilder();
            if (id != null) {
                text.append("id: ").append(id).append('\n');
            }
            text.append("event: ").append(event).append("\ndata: ").append(data).append("\n\n");
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** One event as the browser gets it. */
    record FeedEvent(
            long position,
            UUID id,
            String type,
            String stream,
            @Nullable UUID incidentId,
            Instant occurredAt,
            Instant recordedAt,
            Actor actor,
            String node,
            @JsonRawValue String body) {
        static FeedEvent of(LogReader.Entry entry) {
            return new FeedEvent(
                    entry.position(),
                    entry.id(),
                    entry.type(),
                    entry.stream(),
                    entry.incidentId(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.node(),
                    entry.body());
        }
    }
}
