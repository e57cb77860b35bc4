package org.sayram.identity.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.OpenToAll;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.identity.internal.DemonstrationAccounts;
import org.sayram.identity.internal.Person;
import org.sayram.identity.internal.SessionBook;
import org.sayram.identity.internal.SessionOrigin;
import org.sayram.identity.internal.SignIns;
import org.sayram.shared.SharedProblem;
import org.sayram.shared.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in and the way out. */
@RestController
@RequestMapping("/api/identity")
@Tag(name = "identity")
class SignInController {
    record SignIn(String login, String password, @Nullable String totp) {
        SignIn {
            required("login", login);
            required("password", password);
        }

        @Override
        public String toString() {
            return "SignIn[" + login + "]";
        }
    }

    record DemonstrationSignIn(String login) {
        DemonstrationSignIn {
            required("login", login);
        }
    }

    /** One account of the demonstration and where its day begins. */
    record DemonstrationAccount(
            String login, String name, Role role, String roleName, String description, String home) {}

    record DemonstrationList(boolean enabled, List<DemonstrationAccount> items) {}

    private final SignIns signIns;
    private final DemonstrationAccounts demonstration;
    private final SessionBook sessions;
    private final Texts texts;

    SignInController(SignIns signIns, DemonstrationAccounts demonstration, SessionBook sessions, Texts texts) {
        this.signIns = signIns;
        this.demonstration = demonstration;
        this.sessions = sessions;
        this.texts = texts;
    }

    @PostMapping("/sign-in")
    @OpenToAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody SignIn typed, HttpServletRequest request, HttpServletResponse response) {
        endPresent(request);
        String token = signIns.signIn(typed.login(), typed.password(), typed.totp(), origin(request));
        SessionCookie.set(request, response, token);
    }

    @GetMapping("/demonstration-accounts")
    @OpenToAll
    DemonstrationList demonstrationAccounts(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Locale locale = Texts.language(language);
        return new DemonstrationList(
                demonstration.enabled(),
                demonstration.list().stream()
                        .map(person -> account(person, locale))
                        .toList());
    }

    @PostMapping("/demonstration-sign-in")
    @OpenToAll
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signInToDemonstration(
            @RequestBody DemonstrationSignIn chosen, HttpServletRequest request, HttpServletResponse response) {
        String token = demonstration.signIn(chosen.login(), origin(request));
        endPresent(request);
        SessionCookie.set(request, response, token);
    }

    @PostMapping("/sign-out")
    @AllowedFor(everyPerson = true, duringSetUp = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(signedIn);
        SessionCookie.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** A browser that signs in again does not leave its old session behind. */
    private void endPresent(HttpServletRequest request) {
        SessionCookie.token(request).flatMap(sessions::find).ifPresent(present -> sessions.signOut(present.signedIn()));
    }

    private DemonstrationAccount account(Person person, Locale locale) {
        Role role = person.roles().stream().min(Role::compareTo).orElseThrow();
        return new DemonstrationAccount(
                person.login(),
                person.name(),
                role,
                texts.get(locale, "identity.role." + role.code(), Map.of()),
                texts.get(locale, "identity.demonstration." + role.code(), Map.of()),
                Homes.of(role));
    }

    private static SessionOrigin origin(HttpServletRequest request) {
        return new SessionOrigin(
                request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "–"));
    }

    /** JSON may leave a field out even where Java may not. */
    static void required(String field, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw SharedProblem.MISSING_FIELD.with("field", field);
        }
    }
}
