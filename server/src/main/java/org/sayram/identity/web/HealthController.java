package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.sayram.identity.OpenToAll;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the program works, for proxies and start scripts; no more than yes or no. */
@RestController
@Tag(name = "health")
class HealthController {
    record Health(String status) {}

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/api/health")
    @OpenToAll
    ResponseEntity<Health> health() {
        boolean up = Status.UP.equals(health.health().getStatus());
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(up ? "up" : "down"));
    }
}
