package org.sayram.identity.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.IdentityProblem;
import org.sayram.identity.IdentitySettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords by Argon2id with 19 MiB and two passes. No composition is forced (OWASP ASVS 5.0 V6): length counts, and
 * common passwords and one's own name are refused.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** Bounds the memory that a flood of sign-ins can take. */
    private final Semaphore atOnce = new Semaphore(AT_ONCE);

    private final IdentitySettings settings;
    private final Set<String> common = readCommon();

    /** Compared with when there is nobody to compare with, so that the answer takes as long. */
    private final String nobody = hash(new Tokens().oneTimePassword());

    Passwords(IdentitySettings settings) {
        this.settings = settings;
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(argon2.encode(password));
        } finally {
            atOnce.release();
        }
    }

    /** Whether the password fits; takes as long when there is no hash. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        atOnce.acquireUninterruptibly();
        try {
            boolean fits = argon2.matches(password, hash == null ? nobody : hash);
            return fits && hash != null;
        } finally {
            atOnce.release();
        }
    }

    /** Refuses what an attacker tries first. */
    void check(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        boolean weak = length < settings.shortestPassword()
                || password.length() > LONGEST
                || common.contains(lower)
                || lower.contains(login)
                || lower.contains(name.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < 5;
        if (weak) {
            throw IdentityProblem.PASSWORD_TOO_WEAK.with("shortest", settings.shortestPassword());
        }
    }

    private static Set<String> readCommon() {
        try (InputStream in = Passwords.class.getResourceAsStream("/identity/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("identity/common-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("identity/common-passwords.txt cannot be read", e);
        }
    }
}
