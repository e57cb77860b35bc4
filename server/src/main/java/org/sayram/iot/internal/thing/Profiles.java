package org.sayram.iot.internal.thing;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The latest profiles, held in memory because every payload asks; read anew twice a minute. */
@Component
class Profiles implements SmartLifecycle {
    private final ProfileStore store;
    private volatile Map<String, Ready> latest = Map.of();
    private volatile boolean running;

    Profiles(ProfileStore store) {
        this.store = store;
    }

    /** A profile with its reader. */
    record Ready(String name, int version, ThingProfile spec, ProfileReader reader) {
        static Ready of(ProfileStore.Version version) {
            return new Ready(version.name(), version.version(), version.spec(), new ProfileReader(version.spec()));
        }
    }

    Optional<Ready> find(String name) {
        return Optional.ofNullable(latest.get(name));
    }

    /** Before the doors open: the first payload must be read right. */
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

    /** Reads the profiles again, for example after another instance changed one. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void refresh() {
        latest = store.listLatest().stream()
                .map(Ready::of)
                .collect(Collectors.toUnmodifiableMap(Ready::name, Function.identity()));
    }

    @TransactionalEventListener
    void on(ProfilesChanged changed) {
        refresh();
    }
}
