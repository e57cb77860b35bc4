package org.sayram.identity.tls;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the encryption of web and API.
 *
 * @param mode when and how connections are encrypted
 * @param directory folder of our own certificate authority and what it issued
 * @param names host names and addresses by which people reach this server, besides those it finds itself
 * @param certificate file with the given certificate and its chain (PEM); needed with mode given
 * @param key file with the key of the given certificate (PEM, unencrypted, mode 600); needed with mode given
 */
@ConfigurationProperties("sayram.tls")
public record TlsSettings(
        @DefaultValue("automatic") Mode mode,
        @DefaultValue("data/tls") Path directory,
        @DefaultValue List<String> names,
        @Nullable Path certificate,
        @Nullable Path key) {
    /** When and how connections are encrypted. */
    public enum Mode {
        /** Plain on a loopback address, by our own certificate authority on any other. */
        AUTOMATIC,
        /** By our own certificate authority on every address. */
        OWN,
        /** By the certificate given. */
        GIVEN,
        /** Never; the program then starts on a loopback address only. */
        OFF
    }
}
