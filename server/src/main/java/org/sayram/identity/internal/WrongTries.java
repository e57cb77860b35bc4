package org.sayram.identity.internal;

import static org.sayram.identity.internal.PersonStore.timestamp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.IdentitySettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Each try is counted before the password is looked at, in one statement, so that a hundred tries
 * at once are a hundred tries. With the last try that is allowed the lock begins; each further wrong try doubles it. An
 * unknown login is counted like a known one.
 */
@Component
class WrongTries {
    private final JdbcClient jdbc;
    private final IdentitySettings settings;
    private final Clock clock;

    WrongTries(JdbcClient jdbc, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one try of an account from an address, or refuses it because one of the two is locked. */
    void count(String login, String address) {
        Instant now = clock.instant();
        refuseLocked(addressKey(address), now);
        count(accountKey(login), settings.triesPerAccount(), now);
        count(addressKey(address), settings.triesPerAddress(), now);
    }

    /** Forgets the tries of an account that has just signed in; what others tried from the address stays, less this one. */
    void forget(String login, String address) {
        jdbc.sql("DELETE FROM identity.wrong_try WHERE key = :key")
                .param("key", accountKey(login))
                .update();
        jdbc.sql("UPDATE identity.wrong_try SET tries = greatest(tries - 1, 0), locked_until = NULL WHERE key = :key")
                .param("key", addressKey(address))
                .update();
    }

    private void count(String key, int allowed, Instant now) {
        int counted = jdbc.sql("""
                INSERT INTO identity.wrong_try AS t (key, tries, last_at, locked_until)
                VALUES (:key, 1, :now, CASE WHEN :allowed <= 1 THEN :now + make_interval(secs => :first) END)
                ON CONFLICT (key) DO UPDATE SET
                    tries = CASE WHEN t.last_at < :forgotten THEN 1 ELSE t.tries + 1 END,
                    last_at = :now,
                    locked_until = CASE WHEN t.last_at >= :forgotten AND t.tries + 1 >= :allowed
                        THEN :now + make_interval(secs => least(:longest, :first * power(2, least(t.tries + 1 - :allowed, 30))))
                        END
                WHERE t.locked_until IS NULL OR t.locked_until <= :now""")
                .param("key", key)
                .param("allowed", allowed)
                .param("now", timestamp(now))
                .param("forgotten", timestamp(now.minus(settings.longestLock().multipliedBy(2))))
                .param("first", (double) settings.firstLock().toSeconds())
                .param("longest", (double) settings.longestLock().toSeconds())
                .update();
        if (counted == 0) {
            refuseLocked(key, now);
        }
    }

    private void refuseLocked(String key, Instant now) {
        findSecondsLocked(key, now).ifPresent(seconds -> {
            throw IdentityProblem.LOCKED.with("retryAfterSeconds", seconds);
        });
    }

    private Optional<Long> findSecondsLocked(String key, Instant now) {
        return jdbc.sql("SELECT locked_until FROM identity.wrong_try WHERE key = :key AND locked_until > :now")
                .param("key", key)
                .param("now", timestamp(now))
                .query((row, at) -> Objects.requireNonNull(PersonStore.instant(row, "locked_until")))
                .optional()
                .map(until ->
                        Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds()));
    }

    private static String accountKey(String login) {
        return "account:" + (login.length() <= 100 ? login : login.substring(0, 100));
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
