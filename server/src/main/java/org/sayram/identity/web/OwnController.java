package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.identity.internal.LiveSession;
import org.sayram.identity.internal.OwnAccount;
import org.sayram.identity.internal.SessionBook;
import org.sayram.identity.internal.SetUp;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own session, seat, password and second factor. */
@RestController
@RequestMapping("/api/identity")
@Tag(name = "identity")
class OwnController {
    record PersonName(UUID id, String login, String name) {}

    /** Who is signed in, as what, and until when. */
    record SessionState(
            PersonName person,
            List<Role> roles,
            @Nullable String station,
            @Nullable String unit,
            @Nullable String seat,
            boolean demonstration,
            long idleSeconds,
            Instant expiresAt,
            @Nullable SetUp setUp,
            String home) {}

    record Seat(String seat) {
        private static final int LONGEST = 40;

        Seat {
            SignInController.required("seat", seat);
            if (seat.length() > LONGEST) {
                throw org.sayram.shared.SharedProblem.BAD_FIELD
                        .with("field", "seat")
                        .and("value", seat.length());
            }
        }
    }

    record PasswordChange(
            @com.fasterxml.jackson.annotation.JsonProperty("old")
            String old,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            String fresh) {
        PasswordChange {
            SignInController.required("old", old);
            SignInController.required("new", fresh);
        }

        @Override
        public String toString() {
            return "PasswordChange[…]";
        }
    }

    record Code(String code) {
        Code {
            SignInController.required("code", code);
        }
    }

    private final SessionBook sessions;
    private final OwnAccount account;

    OwnController(SessionBook sessions, OwnAccount account) {
        this.sessions = sessions;
        this.account = account;
    }

    @GetMapping("/session")
    @AllowedFor(everyPerson = true, duringSetUp = true)
    SessionState session(LiveSession session) {
        SignedIn signedIn = session.signedIn();
        List<Role> roles = signedIn.roles().stream().sorted().toList();
        return new SessionState(
                new PersonName(signedIn.person(), signedIn.login(), signedIn.name()),
                roles,
                signedIn.station(),
                signedIn.unit(),
                signedIn.seat(),
                session.demonstration(),
                session.idle().toSeconds(),
                session.expiresAt(),
                session.setUp(),
                roles.isEmpty() ? "/" : Homes.of(roles.getFirst()));
    }

    @PostMapping("/seat")
    @AllowedFor({Role.CALL_TAKER, Role.COMMANDER, Role.SENSOR_WATCH})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeSeat(SignedIn signedIn, @RequestBody Seat wanted) {
        sessions.takeSeat(signedIn, wanted.seat().strip());
    }

    @PostMapping("/password")
    @AllowedFor(everyPerson = true, duringSetUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(SignedIn signedIn, @RequestBody PasswordChange change) {
        account.changePassword(signedIn, change.old(), change.fresh());
    }

    @PostMapping("/totp/enrol")
    @AllowedFor(everyPerson = true, duringSetUp = true)
    OwnAccount.Enrolment enrol(SignedIn signedIn) {
        return account.beginEnrolment(signedIn);
    }

    @PostMapping("/totp/confirm")
    @AllowedFor(everyPerson = true, duringSetUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(SignedIn signedIn, @RequestBody Code typed) {
        account.confirmEnrolment(signedIn, typed.code());
    }
}
