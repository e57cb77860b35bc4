package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.OpenToAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the program works, for proxies and start scripts; no more than yes or no, and no later than after some seconds. */
@RestController
@Tag(name = "health")
class HealthController {
    record Health(String status) {}

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    /** A database that answers nobody must not keep those who ask waiting. */
    private static final int LIMIT_SECONDS = 3;

    private final HealthEndpoint health;
    private @Nullable FutureTask<Boolean> asked;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/api/health")
    @OpenToAll
    ResponseEntity<Health> health() throws InterruptedException {
        boolean up = isUp();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(up ? "up" : "down"));
    }

    private boolean isUp() throws InterruptedException {
        try {
            return ask().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("the health of the program could not be told within {} s", LIMIT_SECONDS);
            return false;
        } catch (ExecutionException e) {
            LOG.error("the health of the program could not be asked for", e);
            return false;
        }
    }

    /** One question at a time, however many want to know: one that hangs is waited for by all. */
    private synchronized FutureTask<Boolean> ask() {
        FutureTask<Boolean> running = asked;
        if (running == null || running.isDone()) {
            running = new FutureTask<>(() -> Status.UP.equals(health.health().getStatus()));
            asked = running;
            Thread.ofVirtual().name("health").start(running);
        }
        return running;
    }
}
