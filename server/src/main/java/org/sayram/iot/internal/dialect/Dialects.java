package org.sayram.iot.internal.dialect;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sayram.gb26875.Dialect;
import org.sayram.gb26875.Gb26875Decoder;
import org.sayram.iot.internal.TerminalRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The decoder of each terminal, held in memory because every frame asks; dialects are read anew twice a minute. */
@Component
public class Dialects implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dialects.class);

    private final DialectStore store;
    private volatile Map<String, DialectStore.Version> latest = Map.of();
    private volatile Map<Spoken, Gb26875Decoder> decoders = new ConcurrentHashMap<>();
    private volatile boolean running;

    Dialects(DialectStore store) {
        this.store = store;
    }

    private record Spoken(String dialect, String order) {}

    /** Before the doors open: the first frame must be read right. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }

    @Override
    public void start() {
        refresh();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Reads the dialects again, for example after another instance changed one. */
    @Scheduled(fixedDelay = 30_000)
    void refresh() {
        Map<String, DialectStore.Version> now =
                store.listLatest().stream().collect(Collectors.toMap(DialectStore.Version::name, version -> version));
        if (!now.keySet().equals(latest.keySet())
                || now.values().stream().anyMatch(version -> version.version() != known(version.name()))) {
            latest = now;
            decoders = new ConcurrentHashMap<>();
        }
    }

    private int known(String name) {
        DialectStore.Version version = latest.get(name);
        return version == null ? 0 : version.version();
    }

    @TransactionalEventListener
    void on(DialectsChanged changed) {
        refresh();
    }

    /** How frames of a terminal are read. */
    public Gb26875Decoder decoder(TerminalRecord terminal) {
        return decoders.computeIfAbsent(
                new Spoken(terminal.dialect(), terminal.zonePointOrder()),
                spoken -> new Gb26875Decoder(dialect(terminal)));
    }

    /** The zone of the clock of the terminal with this number; that of the standard where it says no other. */
    public ZoneId zone(long address) {
        return store.findSpoken(address)
                .map(latest::get)
                .map(version -> ZoneId.of(version.spec().zone()))
                .orElse(Dialect.STANDARD.zone());
    }

    /** Whether frames of a terminal must be read otherwise than by the standard as it stands. */
    public boolean isSpokenBy(TerminalRecord terminal) {
        return !terminal.dialect().isEmpty();
    }

    /** The dialect of a terminal; the standard where it names none. */
    public Dialect dialect(TerminalRecord terminal) {
        Dialect.PointOrder order =
                Dialect.PointOrder.findByWord(terminal.zonePointOrder()).orElse(Dialect.STANDARD.pointOrder());
        DialectStore.Version version = latest.get(terminal.dialect());
        if (version != null) {
            return version.spec().dialect(order);
        }
        if (isSpokenBy(terminal)) {
            LOG.error(
                    "terminal {} names the dialect '{}', which does not exist: its frames are read by the standard",
                    terminal.id(),
                    terminal.dialect());
        }
        return new Dialect(Dialect.STANDARD.zone(), order, Dialect.AddressField.SOURCE);
    }
}
