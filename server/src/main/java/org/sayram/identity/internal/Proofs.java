package org.sayram.identity.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.sayram.identity.IdentityProblem;
import org.springframework.stereotype.Component;

/** Compares what a person gives with what is kept: the password and the one-time code. */
@Component
class Proofs {
    private final PersonStore people;
    private final Passwords passwords;
    private final SecretBox box;
    private final SecureRandom random = new SecureRandom();

    Proofs(PersonStore people, Passwords passwords, SecretBox box) {
        this.people = people;
        this.passwords = passwords;
        this.box = box;
    }

    /** Takes as long for a person who does not exist. */
    boolean passwordFits(Optional<Person> person, String password) {
        String hash = person.map(known -> people.credentials(known.id()).passwordHash())
                .orElse(null);
        return passwords.matches(password, hash);
    }

    OptionalLong matchingStep(Person person, String code, Instant now) {
        String sealed = people.credentials(person.id()).codeSecret();
        if (sealed == null) {
            throw IdentityProblem.NOTHING_TO_CONFIRM.with();
        }
        return Totp.matchingStep(box.open(sealed, person.id().toString()), code, now);
    }

    /** A new secret for the person's app, kept but not yet asked for at sign-in. */
    byte[] beginEnrolment(Person person) {
        byte[] secret = Totp.newSecret(random);
        people.setCode(person.id(), box.seal(secret, person.id().toString()), false);
        return secret;
    }
}
