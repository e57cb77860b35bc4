package org.sayram.forces.internal.position;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The enrolled terminals by number, held in memory because every frame asks; read anew twice a minute and after a change. */
@Component
class PositionTerminals implements SmartLifecycle {
    private final PositionStore store;
    private volatile Map<String, PositionTerminal> byNumber = Map.of();
    private volatile boolean running;

    PositionTerminals(PositionStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = 30_000)
    void refresh() {
        byNumber = store.listTerminals().stream()
                .collect(Collectors.toUnmodifiableMap(PositionTerminal::number, Function.identity()));
    }

    Optional<PositionTerminal> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
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

    /** Before the doors open. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }
}
