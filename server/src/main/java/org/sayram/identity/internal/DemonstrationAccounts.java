package org.sayram.identity.internal;

import java.time.Clock;
import java.util.List;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.IdentitySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts of the demonstration: no password, no second factor, one click. They exist only with the profile
 * {@code demonstration}; any other start refuses to run on a database that holds them.
 */
@Component
public class DemonstrationAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationAccounts.class);

    private final PersonStore people;
    private final SessionBook sessions;
    private final SessionRules rules;
    private final IdentitySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationAccounts(
            PersonStore people,
            SessionBook sessions,
            SessionRules rules,
            IdentitySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.rules = rules;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether this start has them. */
    public boolean enabled() {
        return rules.isDemonstration();
    }

    /** The accounts to choose from; none in any other start. */
    public List<Person> list() {
        return enabled() ? people.listDemonstration() : List.of();
    }

    /** Begins a session of a demonstration account with one click. */
    public String signIn(String login, SessionOrigin origin) {
        if (!enabled()) {
            throw IdentityProblem.NO_DEMONSTRATION.with();
        }
        Person person = people.findByLogin(login)
                .filter(found -> found.demonstration() && found.disabledAt() == null)
                .orElseThrow(IdentityProblem.SIGN_IN_REFUSED::with);
        return sessions.begin(person, origin, "demonstration");
    }

    /** Makes the accounts that are not there yet. */
    void make() {
        List<DemonstrationRoster.Account> wanted = DemonstrationRoster.read(settings.samples());
        int made = 0;
        for (DemonstrationRoster.Account account : wanted) {
            if (Boolean.TRUE.equals(transaction.execute(status -> add(account)))) {
                made++;
            }
        }
        LOG.info("demonstration: {} accounts, {} of them new", wanted.size(), made);
    }

    /** Refuses a start without the profile on a database that holds demonstration accounts. */
    void refuse() {
        long count = people.countDemonstration();
        if (count > 0) {
            throw new DemonstrationDataFound(count);
        }
    }

    private boolean add(DemonstrationRoster.Account account) {
        Person person = account.person();
        if (!people.add(person, null, clock.instant())) {
            return false;
        }
        account.roles().forEach(role -> people.addRole(person, role, "system:demonstration", clock.instant()));
        return true;
    }
}
