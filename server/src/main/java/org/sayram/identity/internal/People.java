package org.sayram.identity.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.Area;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.Role;
import org.sayram.identity.SignedIn;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, as the system administrator keeps them. A new account has no role: that takes a request and a grant. */
@Component
public class People {
    /**
     * A new account and the password it begins with, which is shown once.
     *
     * @param id of the person
     * @param oneTimePassword good for choosing one's own
     */
    public record Added(UUID id, String oneTimePassword) {
        @Override
        public String toString() {
            return "Added[" + id + "]";
        }
    }

    /** What is told of a new person. */
    public record Description(
            String login,
            String name,
            Person.Kind kind,
            @Nullable String station,
            @Nullable String unit,
            @Nullable String seat,
            Area area) {}

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    private final PersonStore store;
    private final Passwords passwords;
    private final SessionBook sessions;
    private final AuditTrail audit;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    People(PersonStore store, Passwords passwords, SessionBook sessions, AuditTrail audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of the people whose login or name has this text, and who hold this role. */
    @Transactional(readOnly = true)
    public Page<Person> list(@Nullable String q, @Nullable Role role, PageRequest page) {
        return new Page<>(clock.instant(), store.count(q, role), store.list(q, role, page));
    }

    /** Adds an account without any role. */
    @Transactional
    public Added add(Description description, SignedIn by) {
        if (!LOGIN.matcher(description.login()).matches()) {
            throw IdentityProblem.BAD_LOGIN.with("login", description.login());
        }
        String password = tokens.oneTimePassword();
        var person = new Person(
                UUID.randomUUID(),
                description.kind(),
                description.login(),
                description.name().strip(),
                description.station(),
                description.unit(),
                description.seat(),
                false,
                Set.of(),
                description.area(),
                true,
                false,
                null);
        if (!store.add(person, passwords.hash(password), clock.instant())) {
            throw IdentityProblem.LOGIN_TAKEN.with("login", person.login());
        }
        keep(IdentityAct.PERSON_ADDED, by, person);
        return new Added(person.id(), password);
    }

    /** Closes an account for good and ends its sessions. */
    @Transactional
    public void disable(UUID id, SignedIn by) {
        Person person = forChange(id, by);
        store.disable(id, clock.instant());
        sessions.endAll(id, null, "disabled");
        keep(IdentityAct.PERSON_DISABLED, by, person);
    }

    /** Issues a password for one use to somebody who has lost theirs; the second factor stays. */
    @Transactional
    public Added resetPassword(UUID id, SignedIn by) {
        Person person = forChange(id, by);
        String password = tokens.oneTimePassword();
        store.setPassword(id, passwords.hash(password), true, clock.instant());
        sessions.endAll(id, null, "password-reset");
        keep(IdentityAct.PASSWORD_RESET, by, person);
        return new Added(id, password);
    }

    /** Takes the second factor away from somebody who has lost their phone; the password stays. */
    @Transactional
    public void resetCode(UUID id, SignedIn by) {
        Person person = forChange(id, by);
        store.setCode(id, null, false);
        sessions.endAll(id, null, "code-reset");
        keep(IdentityAct.CODE_RESET, by, person);
    }

    /** Sets what of the prefecture a person is responsible for; they sign in again to work with it. */
    @Transactional
    public void setArea(UUID id, Area area, SignedIn by) {
        Person person = forChange(id, by);
        store.setArea(id, area);
        sessions.endAll(id, null, "area-changed");
        audit.record(AuditEntry.done(IdentityAct.AREA_SET, SessionBook.actor(by), "person:" + person.id())
                .with("login", person.login())
                .with("before", words(person.area()))
                .with("area", words(area)));
    }

    private static String words(Area area) {
        return area.wholePrefecture()
                ? "prefecture"
                : String.join(" ", area.counties().stream().sorted().toList());
    }

    private Person forChange(UUID id, SignedIn by) {
        if (id.equals(by.person())) {
            throw IdentityProblem.SAME_PERSON.with();
        }
        return changeable(store.findForChange(id), id);
    }

    /** The person, unless there is none or it belongs to the demonstration, which stays as it is. */
    static Person changeable(Optional<Person> found, UUID id) {
        Person person = found.orElseThrow(() -> IdentityProblem.NO_SUCH_PERSON.with("person", id));
        if (person.demonstration()) {
            throw IdentityProblem.DEMONSTRATION_ACCOUNT.with("login", person.login());
        }
        return person;
    }

    private void keep(IdentityAct act, SignedIn by, Person person) {
        audit.record(AuditEntry.done(act, SessionBook.actor(by), "person:" + person.id())
                .with("login", person.login())
                .with("name", person.name()));
    }
}
