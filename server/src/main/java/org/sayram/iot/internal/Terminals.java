package org.sayram.iot.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayram.gb26875.Header;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The enrolled terminals by their number, held in memory because every frame asks; read anew twice a minute. */
@Component
class Terminals implements SmartLifecycle {
    private final IotRegister register;
    private volatile Map<Long, TerminalRecord> byAddress = Map.of();
    private volatile boolean running;

    Terminals(IotRegister register) {
        this.register = register;
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

    /** After the registers are filled and before the doors open: the first frame must find its terminal. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }

    /** Reads the register again, for example after an import or on another instance. */
    @Scheduled(fixedDelay = 30_000)
    void refresh() {
        byAddress = register.listTerminals().stream()
                .collect(Collectors.toUnmodifiableMap(TerminalRecord::address, Function.identity()));
    }

    /** This instance knows at once; the others with their next reading. */
    @TransactionalEventListener
    void on(TerminalsChanged changed) {
        refresh();
    }

    Optional<TerminalRecord> find(long address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /**
     * Which terminal speaks: the source address. Some devices send source 0 and their own number as the destination; that is
     * believed only where the register holds such a terminal.
     */
    long speaker(Header header) {
        return header.source() == 0 && byAddress.containsKey(header.destination())
                ? header.destination()
                : header.source();
    }

    /** Whether a header of refused bytes names a terminal we know, so that a deny reaches somebody. */
    boolean isPlausible(Header header) {
        return byAddress.containsKey(speaker(header));
    }
}
