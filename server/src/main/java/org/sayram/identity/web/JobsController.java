package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.shared.Page;
import org.sayram.shared.jobs.Job;
import org.sayram.shared.jobs.Jobs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The long work that a person has started; everybody sees and cancels their own. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs")
class JobsController {
    private final Jobs jobs;
    private final Clock clock;

    JobsController(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor(everyPerson = true)
    Page<Job> list(SignedIn signedIn) {
        return Page.whole(clock.instant(), jobs.list(signedIn.actorId()));
    }

    @GetMapping("/{id}")
    @AllowedFor(everyPerson = true)
    Job get(SignedIn signedIn, @PathVariable UUID id) {
        return jobs.get(id, signedIn.actorId());
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor(everyPerson = true)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(SignedIn signedIn, @PathVariable UUID id) {
        jobs.cancel(id, signedIn.actorId());
    }
}
