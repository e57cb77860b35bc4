package org.sayram.iot.internal.thing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayram.iot.internal.Signal;
import org.sayram.iot.internal.SignalIntake;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes payloads in: the payload as it came, the signals it says and the alarms they raise are one transaction, and only after
 * its commit the sender is told. What cannot be read is kept with the reason, so that it can be looked at and is not sent for ever.
 */
@Component
class ThingIntake {
    /** A thing has one system of each type. */
    static final int SYSTEM_ADDRESS = 1;

    private static final int NORMAL = 1;
    private static final int LONGEST_TOPIC = 300;

    private final Profiles profiles;
    private final ThingStore store;
    private final SignalIntake signals;
    private final TransactionTemplate transactions;
    private final ThingSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ThingIntake(
            Profiles profiles,
            ThingStore store,
            SignalIntake signals,
            PlatformTransactionManager transactions,
            ThingSettings settings,
            Clock clock) {
        this.profiles = profiles;
        this.store = store;
        this.signals = signals;
        this.transactions = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of a payload.
     *
     * @param outcome {@code read}, {@code unread} or {@code repeated}
     * @param reason why it could not be read, or empty
     * @param signals how many signals it gave
     */
    record Taken(String outcome, String reason, int signals) {}

    /** Takes a payload in; when this returns it is stored for good. A failure of the database comes out as its exception. */
    Taken take(SourceStore.Admitted source, byte[] payload, String topic) {
        Instant now = clock.instant();
        store.openDays(now);
        Understood understood = understand(source, payload, topic);
        Taken taken = transactions.execute(status -> store(source, payload, topic, understood, now));
        if (taken == null) {
            throw new IllegalStateException("the transaction gave no answer");
        }
        return taken;
    }

    /** A payload with what was read from it. */
    private record Understood(Profiles.@Nullable Ready profile, List<ThingReport> reports, String reason) {
        static Understood not(String reason) {
            return new Understood(null, List.of(), reason);
        }
    }

    private Understood understand(SourceStore.Admitted source, byte[] payload, String topic) {
        JsonNode root;
        try {
            root = json.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString());
        } catch (CharacterCodingException e) {
            return Understood.not("no UTF-8");
        } catch (JacksonException e) {
            return Understood.not("no JSON: " + e.getOriginalMessage());
        }
        List<String> levels = List.of(topic.split("/", -1));
        List<String> reasons = new ArrayList<>();
        for (String name : source.profiles()) {
            Optional<Profiles.Ready> profile = profiles.find(name);
            if (profile.isEmpty()) {
                reasons.add(name + ": no such profile");
            } else if (!profile.get().reader().matches(root, levels)) {
                reasons.add(name + ": does not match");
            } else {
                ProfileReader.Read read = profile.get().reader().read(root, levels);
                if (!read.reports().isEmpty()) {
                    return new Understood(profile.get(), read.reports(), "");
                }
                reasons.add(name + ": " + read.reason());
            }
        }
        return Understood.not(String.join("; ", reasons));
    }

    private Taken store(SourceStore.Admitted source, byte[] payload, String topic, Understood understood, Instant now) {
        String message = understood.reports().size() == 1
                ? understood.reports().getFirst().message()
                : null;
        String key = message == null
                ? "bytes:" + digest(topic, payload)
                : "message:" + understood.reports().getFirst().device() + "/" + message;
        Duration window = message == null ? settings.sameBytesWithin() : settings.repeatWithin();
        if (!store.claim(source.id(), key, now, window)) {
            return new Taken("repeated", "", 0);
        }
        List<Signal> found = new ArrayList<>();
        var addresses = new TreeSet<Long>();
        Profiles.Ready profile = understood.profile();
        if (profile != null) {
            // Always in the order of the devices, so that two payloads never wait for each other.
            understood.reports().stream()
                    .sorted(Comparator.comparing(ThingReport::device))
                    .forEach(report -> {
                        ThingStore.Held thing = store.hold(source.id(), report.device(), profile, now);
                        addresses.add(thing.address());
                        found.addAll(signals(thing, report, now));
                    });
            store.heard(addresses, source.id(), now);
        }
        store.keep(new ThingStore.Payload(
                now,
                source.id(),
                List.copyOf(addresses),
                profile == null ? "" : profile.name(),
                profile == null ? 0 : profile.version(),
                profile == null ? "unread" : "read",
                understood.reason(),
                topic.length() > LONGEST_TOPIC ? topic.substring(0, LONGEST_TOPIC) : topic,
                payload));
        signals.take(found);
        return new Taken(profile == null ? "unread" : "read", understood.reason(), found.size());
    }

    /**
     * A payload says something about some states only: the others stay as they were. One that came late, behind a younger one,
     * may still say that something is the matter, never that it is over.
     */
    private List<Signal> signals(ThingStore.Held thing, ThingReport report, Instant now) {
        Instant at = report.at();
        boolean late = at != null && thing.lastAt() != null && at.isBefore(thing.lastAt());
        if (at != null && !at.isAfter(now)) {
            store.spokeOf(thing.address(), at);
        }
        Map<ThingProfile.Component, Integer> known = store.listStates(thing.address());
        List<Signal> found = new ArrayList<>();
        for (ThingReport.ComponentState state : report.states()) {
            int before = known.getOrDefault(state.component(), NORMAL);
            int after = (late ? before : before & ~state.asked()) | state.set() | NORMAL;
            known.put(state.component(), after);
            found.add(signal(thing, state.component(), Signal.COMPONENT, 0, after, at, now));
        }
        for (ThingReport.Measured measured : report.readings()) {
            found.add(signal(thing, measured.component(), Signal.READING, measured.analog(), measured.raw(), at, now));
        }
        return found;
    }

    private static Signal signal(
            ThingStore.Held thing,
            ThingProfile.Component component,
            int kind,
            int code,
            int value,
            @Nullable Instant at,
            Instant now) {
        return new Signal(
                thing.address(),
                kind,
                component.systemType(),
                SYSTEM_ADDRESS,
                component.componentType(),
                component.address(),
                code,
                value,
                "",
                at,
                now);
    }

    private static String digest(String topic, byte[] payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(topic.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void markSilent() {
        store.markSilent(clock.instant());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetMessages() {
        store.forgetMessages(clock.instant().minus(settings.repeatWithin()).minus(settings.sameBytesWithin()));
    }
}
