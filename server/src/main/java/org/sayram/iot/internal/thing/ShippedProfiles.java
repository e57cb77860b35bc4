package org.sayram.iot.internal.thing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the profiles that come with the program into a database that does not have them. A profile that is there is left alone. */
@Component
class ShippedProfiles implements SmartLifecycle {
    /** The names of the shipped profiles, one file each. */
    static final List<String> NAMES = List.of(
            "smoke-detector",
            "electrical-fire",
            "water-pressure",
            "tank-level",
            "gas-detector",
            "e-bike-charging",
            "lift-blocker",
            "fire-door",
            "simple-sprinkler");

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProfiles.class);
    private static final String MADE_BY = "sayram";

    private final ProfileStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile boolean running;

    ShippedProfiles(ProfileStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A profile as it is shipped. */
    record Shipped(ThingProfile spec, List<ProfileStore.Sample> samples, String note) {}

    /** Before the profiles are read for the first time. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 300;
    }

    @Override
    public void start() {
        transactions.executeWithoutResult(status -> {
            for (String name : NAMES) {
                if (store.findLatest(name).isEmpty()) {
                    Shipped shipped = read(name);
                    store.add(name, shipped.spec(), shipped.samples(), shipped.note(), MADE_BY, clock.instant());
                    LOG.info("profile of things {} is there from now on", name);
                }
            }
        });
        running = true;
    }

    static Shipped read(String name) {
        try (InputStream in = Objects.requireNonNull(
                ShippedProfiles.class.getResourceAsStream("/thing-profiles/" + name + ".json"), name)) {
            Shipped shipped = JsonMapper.builder().build().readValue(in, Shipped.class);
            shipped.spec().check();
            return shipped;
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped profile " + name + " cannot be read", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
