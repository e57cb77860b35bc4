package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.identity.internal.SessionBook;
import org.sayram.identity.internal.SessionView;
import org.sayram.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The standing sessions: everybody sees and ends their own, the system administrator all. */
@RestController
@RequestMapping("/api/identity/sessions")
@Tag(name = "identity")
class SessionsController {
    private final SessionBook sessions;
    private final Clock clock;

    SessionsController(SessionBook sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor(everyPerson = true)
    Page<SessionView> list(SignedIn signedIn) {
        UUID onlyOf = signedIn.is(Role.SYSTEM_ADMINISTRATOR) ? null : signedIn.person();
        return Page.whole(clock.instant(), sessions.list(onlyOf));
    }

    @DeleteMapping("/{id}")
    @AllowedFor(everyPerson = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(SignedIn signedIn, @PathVariable UUID id) {
        sessions.end(id, signedIn, signedIn.is(Role.SYSTEM_ADMINISTRATOR));
    }
}
