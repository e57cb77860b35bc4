package org.sayram.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sayram.Browser;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes people whose password and second factor a test knows. */
public final class Accounts {
    /** Good for every account made here. */
    public static final String PASSWORD = "five tankers at dawn";

    private final PersonStore people;
    private final Passwords passwords;
    private final SecretBox box;
    private final Clock clock;

    Accounts(PersonStore people, Passwords passwords, SecretBox box, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.box = box;
        this.clock = clock;
    }

    /** An account that is set up in full. */
    public Account add(String login, Role... roles) {
        Account account = addWithoutCode(login, roles);
        byte[] secret = Totp.newSecret(new SecureRandom());
        people.setCode(account.id(), box.seal(secret, account.id().toString()), true);
        return new Account(account.id(), login, secret, clock);
    }

    /** An account with a password of its own and no second factor yet. */
    public Account addWithoutCode(String login, Role... roles) {
        var kind = roles.length > 0 ? Person.Kind.of(roles[0]) : Person.Kind.DUTY;
        var person = new Person(
                UUID.randomUUID(),
                kind,
                login,
                "名" + login,
                null,
                null,
                null,
                false,
                Set.of(),
                Area.PREFECTURE,
                false,
                false,
                null);
        if (!people.add(person, passwords.hash(PASSWORD), clock.instant())) {
            throw new IllegalStateException(login + " is taken");
        }
        Arrays.stream(roles).forEach(role -> people.addRole(person, role, "system:test", clock.instant()));
        return new Account(person.id(), login, new byte[0], clock);
    }

    /** One person of a test. */
    public record Account(UUID id, String login, byte[] secret, Clock clock) {
        /** The code that the person's app shows. */
        public String code() {
            return Totp.codeAt(secret, clock.instant());
        }

        /** Signs in with everything that is needed. */
        public Browser.Answer signIn(Browser browser) {
            return browser.post("/api/identity/sign-in", Map.of("login", login, "password", PASSWORD, "totp", code()));
        }
    }

    /** Import this to have them made. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {
        @Bean
        Accounts accounts(PersonStore people, Passwords passwords, SecretBox box, Clock clock) {
            return new Accounts(people, passwords, box, clock);
        }
    }
}
