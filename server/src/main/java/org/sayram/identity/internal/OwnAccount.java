package org.sayram.identity.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with the own account: the password and the second factor. */
@Component
public class OwnAccount {
    /** What the person's app needs; shown once. */
    public record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment[…]";
        }
    }

    private final PersonStore people;
    private final Passwords passwords;
    private final Proofs proofs;
    private final SessionBook sessions;
    private final AuditTrail audit;
    private final Clock clock;

    OwnAccount(
            PersonStore people,
            Passwords passwords,
            Proofs proofs,
            SessionBook sessions,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.proofs = proofs;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes the password; every other session of the person ends. */
    @Transactional
    public void changePassword(SignedIn signedIn, String old, String fresh) {
        Person person = forChange(signedIn);
        if (!proofs.passwordFits(Optional.of(person), old)) {
            throw IdentityProblem.OLD_PASSWORD_WRONG.with();
        }
        passwords.check(fresh, person.login(), person.name());
        if (fresh.equals(old)) {
            throw IdentityProblem.PASSWORD_TOO_WEAK.with("shortest", fresh.length());
        }
        people.setPassword(person.id(), passwords.hash(fresh), false, clock.instant());
        sessions.endAll(person.id(), signedIn.session(), "password-changed");
        audit.record(AuditEntry.done(IdentityAct.PASSWORD_CHANGED, SessionBook.actor(signedIn), signedIn.actorId()));
    }

    /** Makes a new secret for the person's app. */
    @Transactional
    public Enrolment beginEnrolment(SignedIn signedIn) {
        Person person = forChange(signedIn);
        if (person.codeEnrolled()) {
            throw IdentityProblem.CODE_ENROLLED.with();
        }
        byte[] secret = proofs.beginEnrolment(person);
        return new Enrolment(Totp.base32(secret), Totp.uri(secret, person.login()));
    }

    /** Puts the second factor to use, once the person has shown that the app gives the right code. */
    @Transactional
    public void confirmEnrolment(SignedIn signedIn, String code) {
        Person person = forChange(signedIn);
        if (person.codeEnrolled()) {
            throw IdentityProblem.CODE_ENROLLED.with();
        }
        OptionalLong step = proofs.matchingStep(person, code, clock.instant());
        if (step.isEmpty() || !people.useCodeStep(person.id(), step.getAsLong())) {
            throw IdentityProblem.CODE_WRONG.with();
        }
        people.setCode(person.id(), people.credentials(person.id()).codeSecret(), true);
        sessions.endAll(person.id(), signedIn.session(), "code-enrolled");
        audit.record(AuditEntry.done(IdentityAct.CODE_ENROLLED, SessionBook.actor(signedIn), signedIn.actorId()));
    }

    private Person forChange(SignedIn signedIn) {
        Person person = people.findForChange(signedIn.person())
                .orElseThrow(() -> IdentityProblem.NO_SUCH_PERSON.with("person", signedIn.person()));
        if (person.demonstration()) {
            throw IdentityProblem.DEMONSTRATION_ACCOUNT.with("login", person.login());
        }
        return person;
    }
}
