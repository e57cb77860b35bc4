package org.sayram.identity.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.identity.Area;
import org.sayram.identity.IdentityAct;
import org.sayram.identity.Role;
import org.sayram.shared.Texts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What identity does before the first request. A demonstration gets its accounts. Any other start refuses a database of
 * a demonstration, and on an empty database makes the three administrators at once, each with a password that is
 * printed once and good for choosing one's own only. There is no super-user and no default password.
 */
@Component
class FirstStart implements SmartInitializingSingleton {
    private static final List<Role> THE_THREE =
            List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    private final PersonStore people;
    private final Passwords passwords;
    private final DemonstrationAccounts demonstration;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Texts texts = new Texts();
    private final Tokens tokens = new Tokens();

    FirstStart(
            PersonStore people,
            Passwords passwords,
            DemonstrationAccounts demonstration,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.demonstration = demonstration;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (demonstration.enabled()) {
            demonstration.make();
            return;
        }
        demonstration.refuse();
        Map<String, String> issued = makeTheThree();
        if (!issued.isEmpty()) {
            print(issued, System.out);
        }
    }

    /** The login and one-time password of each, or nothing when there are administrators already. */
    Map<String, String> makeTheThree() {
        Map<String, String> issued = transaction.execute(status -> {
            people.lockFirstStart();
            return people.hasAdministrator() ? Map.<String, String>of() : addTheThree();
        });
        return issued == null ? Map.of() : issued;
    }

    private Map<String, String> addTheThree() {
        Map<String, String> issued = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (Role role : THE_THREE) {
            String login = role.code();
            String password = tokens.oneTimePassword();
            String name = texts.get(Texts.CHINESE, "identity.role." + role.code(), Map.of());
            var person = new Person(
                    UUID.randomUUID(),
                    Person.Kind.ADMINISTRATOR,
                    login,
                    name,
                    null,
                    null,
                    null,
                    false,
                    Set.of(),
                    Area.PREFECTURE,
                    true,
                    false,
                    null);
            if (!people.add(person, passwords.hash(password), now)) {
                throw new IllegalStateException("there is an account '" + login + "' but no administrator");
            }
            people.addRole(person, role, "system:first-start", now);
            audit.record(
                    AuditEntry.done(IdentityAct.PERSON_ADDED, AuditActor.system("identity"), "person:" + person.id())
                            .with("login", login)
                            .with("role", role.code()));
            issued.put(login, password);
        }
        return issued;
    }

    /** To the console and not to the log, which is kept. */
    private static void print(Map<String, String> issued, PrintStream console) {
        var lines = new StringBuilder("\nFirst start: three administrators were made. These passwords are shown once "
                + "and must be changed at the first sign-in.\n");
        issued.forEach((login, password) -> lines.append("  %-24s %s%n".formatted(login, password)));
        console.println(lines);
    }
}
