package org.sayram.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.IdentityProblem;
import org.sayram.shared.ProblemException;
import org.springframework.stereotype.Component;

/** The way in. Whatever is wrong, the answer is the same and takes as long. */
@Component
public class SignIns {
    private final PersonStore people;
    private final WrongTries tries;
    private final Proofs proofs;
    private final SessionBook sessions;
    private final AuditTrail audit;
    private final Clock clock;

    SignIns(PersonStore people, WrongTries tries, Proofs proofs, SessionBook sessions, AuditTrail audit, Clock clock) {
        this.people = people;
        this.tries = tries;
        this.proofs = proofs;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a session with a password and, where enrolled, a one-time code.
     *
     * @return the token of the session; it is shown once and kept nowhere
     */
    public String signIn(String typedLogin, String password, @Nullable String code, SessionOrigin origin) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        try {
            tries.count(login, origin.address());
            Person person = prove(login, password, code);
            tries.forget(login, origin.address());
            return sessions.begin(person, origin, "password");
        } catch (ProblemException refusal) {
            if (refusal.problem() instanceof IdentityProblem) {
                audit.recordApart(
                        AuditEntry.refused(IdentityAct.SIGNED_IN, AuditActor.unknown(login), "account:" + login)
                                .with("reason", refusal.problem().key()));
            }
            throw refusal;
        }
    }

    private Person prove(String login, String password, @Nullable String code) {
        Optional<Person> known = people.findByLogin(login);
        boolean fits = proofs.passwordFits(known, password);
        Person person = known.filter(found -> fits && found.disabledAt() == null && !found.demonstration())
                .orElseThrow(IdentityProblem.SIGN_IN_REFUSED::with);
        if (person.codeEnrolled()) {
            proveCode(person, code);
        }
        return person;
    }

    private void proveCode(Person person, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw IdentityProblem.CODE_NEEDED.with();
        }
        Instant now = clock.instant();
        OptionalLong step = proofs.matchingStep(person, code, now);
        if (step.isEmpty() || !people.useCodeStep(person.id(), step.getAsLong())) {
            throw IdentityProblem.SIGN_IN_REFUSED.with();
        }
    }
}
