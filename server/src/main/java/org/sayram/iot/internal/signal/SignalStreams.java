package org.sayram.iot.internal.signal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sayram.identity.Sessions;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes signals to those who follow them, as server-sent events, until they go away or lose the right. */
@Component
class SignalStreams {
    private static final int BATCH = 500;
    private static final int TICK_MILLIS = 1000;

    private final SignalHistory history;
    private final SignalHead head;
    private final Sessions sessions;
    private final SignalSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Integer> open = new HashMap<>();

    SignalStreams(SignalHistory history, SignalHead head, Sessions sessions, SignalSettings settings, Clock clock) {
        this.history = history;
        this.head = head;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one of the places there are; {@link IotProblem#SIGNAL_FOLLOWERS_FULL} where none is left. */
    void enter(SignedIn person) {
        synchronized (open) {
            int all = open.values().stream().mapToInt(Integer::intValue).sum();
            int own = open.getOrDefault(person.actorId(), 0);
            if (all >= settings.followers() || own >= settings.followersOfOne()) {
                throw IotProblem.SIGNAL_FOLLOWERS_FULL
                        .with("own", own)
                        .and("all", all)
                        .and("mostOwn", settings.followersOfOne())
                        .and("mostAll", settings.followers());
            }
            open.merge(person.actorId(), 1, Integer::sum);
        }
    }

    void leave(SignedIn person) {
        synchronized (open) {
            open.computeIfPresent(person.actorId(), (actor, count) -> count == 1 ? null : count - 1);
        }
    }

    void run(SignedIn person, SignalFilter filter, SignalPosition after, Locale locale, OutputStream out)
            throws IOException, InterruptedException {
        var stream = new Stream(filter, after, locale, out);
        stream.heartbeat();
        while (head.isRunning() && (!stream.isHeartbeatDue() || sessions.isLive(person.session()))) {
            stream.send();
            if (stream.isHeartbeatDue()) {
                stream.heartbeat();
            }
            head.await(stream.position, TICK_MILLIS);
        }
    }

    private final class Stream {
        private final SignalFilter filter;
        private final Locale locale;
        private final OutputStream out;
        private SignalPosition position;
        private Instant beat = Instant.EPOCH;

        Stream(SignalFilter filter, SignalPosition after, Locale locale, OutputStream out) {
            this.filter = filter;
            this.position = after;
            this.locale = locale;
            this.out = out;
        }

        void send() throws IOException {
            SignalHistory.Part part;
            do {
                part = history.read(filter, position, history.head(), BATCH);
                for (StoredSignal signal : part.signals()) {
                    write("signal", signal.position(), json.writeValueAsString(SignalView.of(signal, locale)));
                }
                position = part.next();
            } while (part.more());
        }

        boolean isHeartbeatDue() {
            return !clock.instant().isBefore(beat.plus(settings.heartbeat()));
        }

        /** Its id lets who got nothing of their own go on behind everything they were spared. */
        void heartbeat() throws IOException {
            beat = clock.instant();
            write("heartbeat", position, json.writeValueAsString(Map.of("at", beat)));
        }

        private void write(String event, SignalPosition id, String data) throws IOException {
            String text = "id: " + id.word() + "\nevent: " + event + "\ndata: " + data + "\n\n";
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
