package org.sayram.iot.internal.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayram.gateway.DeviceSession;
import org.sayram.gb26875.Gb26875Encoder;
import org.sayram.gb26875.Header;
import org.sayram.gb26875.TimeLabel;
import org.sayram.iot.CommandSettings;
import org.sayram.iot.internal.TerminalStates;
import org.sayram.iot.internal.dialect.Dialects;
import org.sayram.kernel.wire.Bytes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what was taken down, on the instance that holds the terminal's connection. A sending is noted before it happens: after a
 * fall in between the packet is repeated, never forgotten, and a terminal knows a repeat by its bytes.
 */
@Component
class CommandSender {
    private static final int AT_ONCE = 500;

    private final CommandStore store;
    private final TerminalStates states;
    private final Dialects dialects;
    private final TransactionTemplate transactions;
    private final CommandSettings settings;
    private final Clock clock;
    private final Gb26875Encoder encoder = new Gb26875Encoder();
    private final JsonMapper json = JsonMapper.builder().build();

    CommandSender(
            CommandStore store,
            TerminalStates states,
            Dialects dialects,
            TransactionTemplate transactions,
            CommandSettings settings,
            Clock clock) {
        this.store = store;
        this.states = states;
        this.dialects = dialects;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends, repeats and gives up what is due. */
    @Scheduled(fixedDelay = 500)
    void send() {
        Instant now = clock.instant();
        List<DeviceSession> written = new ArrayList<>();
        for (CommandStore.Due due : store.listDue(now, AT_ONCE)) {
            Optional<DeviceSession> session = states.findSession(due.address());
            // An older connection than the newest known one is left to die; another instance may hold the newest.
            if (session.isPresent() && session.get().epoch() >= due.epoch()) {
                next(due, now).ifPresent(frame -> {
                    session.get().write(frame);
                    written.add(session.get());
                });
            }
        }
        DeviceSession.flushAll(written);
        store.markUnreachable(now.minus(settings.reach()));
        store.markAbandoned(now.minus(settings.timeout()));
    }

    /** The packet to send now; empty where another instance was faster or the repeats are used up. */
    private Optional<byte[]> next(CommandStore.Due due, Instant now) {
        return Optional.ofNullable(transactions.execute(status -> {
            CommandStore.Held held = store.hold(due.id(), now).orElse(null);
            if (held == null) {
                return null;
            }
            if (held.sends() > settings.repeats()) {
                store.giveUp(held.id());
                return null;
            }
            return sent(held, now);
        }));
    }

    private byte[] sent(CommandStore.Held held, Instant now) {
        int serial = held.serial() == null ? store.nextSerial(held.address()) : held.serial();
        byte[] frame = held.frame() == null ? packet(held, serial, now).toArray() : held.frame();
        store.sent(held.id(), serial, frame, now, now.plus(settings.timeout()));
        return frame;
    }

    private Bytes packet(CommandStore.Held held, int serial, Instant now) {
        CommandParameters parameters = json.readValue(held.parameters(), CommandParameters.class);
        ZoneId zone = dialects.zone(held.address());
        var header = Header.of(
                serial,
                TimeLabel.of(now, zone),
                settings.centre(),
                held.address(),
                held.kind().command());
        return encoder.encode(header, parameters.body(held.kind(), now, zone));
    }
}
