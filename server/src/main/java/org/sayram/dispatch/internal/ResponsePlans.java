package org.sayram.dispatch.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayram.dispatch.DispatchSettings;
import org.sayram.kernel.code.VehicleTypes;
import org.sayram.recommendation.plan.ResponsePlan;
import org.sayram.recommendation.plan.ResponsePlanReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The response plan in force (力量编成). Editions are rows with a date and a version; the one that comes with the program is
 * put there at the first start and stands until the prefecture adds its own.
 */
@Component
class ResponsePlans implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ResponsePlans.class);
    private static final String FOLDER = "/response-plans/";
    private static final List<String> FILES =
            List.of("plan.csv", "types.csv", "asks.csv", "substitutions.csv", "run-cards.csv");

    private final ResponsePlanStore store;
    private final VehicleTypes vehicleTypes;
    private final DispatchSettings settings;
    private final Clock clock;
    private volatile boolean running;
    private volatile @Nullable Loaded loaded;

    ResponsePlans(ResponsePlanStore store, VehicleTypes vehicleTypes, DispatchSettings settings, Clock clock) {
        this.store = store;
        this.vehicleTypes = vehicleTypes;
        this.settings = settings;
        this.clock = clock;
    }

    private record Loaded(ResponsePlanStore.Edition edition, ResponsePlan plan) {}

    /** The plan in force today. */
    ResponsePlan inForce() {
        ResponsePlanStore.Edition edition = store.findInForce(today())
                .orElseThrow(() -> new IllegalStateException("no edition of the response plan is in force today"));
        Loaded known = loaded;
        if (known == null || !known.edition().equals(edition)) {
            known = new Loaded(edition, read(store.files(edition)));
            loaded = known;
        }
        return known.plan();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    private ResponsePlan read(Map<String, String> files) {
        try {
            return new ResponsePlanReader(vehicleTypes).read(name -> open(files, name));
        } catch (IOException e) {
            throw new UncheckedIOException("an edition of the response plan cannot be read", e);
        }
    }

    private static Reader open(Map<String, String> files, String name) throws IOException {
        String text = files.get(name);
        if (text == null) {
            throw new IOException("the edition has no file " + name);
        }
        return new StringReader(text);
    }

    @Override
    public void start() {
        Map<String, String> files = packaged();
        ResponsePlan.Edition edition = read(files).edition();
        if (store.add(new ResponsePlanStore.Edition(edition.validFrom(), edition.version()), edition.name(), files)) {
            LOG.info("response plan version {} of {} added", edition.version(), edition.validFrom());
        }
        running = true;
    }

    private static Map<String, String> packaged() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : FILES) {
            try (InputStream in = ResponsePlans.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new IllegalStateException("the program holds no " + FOLDER + name);
                }
                files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(FOLDER + name + " inside the program cannot be read", e);
            }
        }
        return files;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Right after the registers, before the doors. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 510;
    }
}
