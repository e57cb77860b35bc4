package org.sayram.identity;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of identity.
 *
 * @param idleLimit a session of a duty role ends after this time without an act; a quiet night must not sign out a seat
 * @param administratorIdleLimit the same for the three administrators
 * @param absoluteLimit a session ends after this time in any case
 * @param triesPerAccount how many wrong tries an account has before it is locked for a while
 * @param triesPerAddress the same for all accounts together from one address
 * @param firstLock how long the first lock lasts; each further wrong try doubles it
 * @param longestLock no lock lasts longer
 * @param shortestPassword fewest characters of a password
 * @param passwordLifetime a password older than this must be changed at sign-in; without it passwords do not age
 * @param secondFactor whether a person must have enrolled a one-time code (TOTP) before working
 * @param keys folder of the keys that protect secrets in the database
 * @param samples folder of the demonstration prefecture, from which station and crew accounts are made
 */
@ConfigurationProperties("sayram.identity")
public record IdentitySettings(
        @DefaultValue("12h") Duration idleLimit,
        @DefaultValue("30m") Duration administratorIdleLimit,
        @DefaultValue("24h") Duration absoluteLimit,
        @DefaultValue("5") int triesPerAccount,
        @DefaultValue("30") int triesPerAddress,
        @DefaultValue("1m") Duration firstLock,
        @DefaultValue("1h") Duration longestLock,
        @DefaultValue("12") int shortestPassword,
        @Nullable Duration passwordLifetime,
        @DefaultValue("true") boolean secondFactor,
        @DefaultValue("data/keys") Path keys,
        @DefaultValue("samples/prefecture") Path samples) {}
