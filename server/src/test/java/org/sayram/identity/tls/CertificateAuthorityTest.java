package org.sayram.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;

/** Our own authority makes what browsers take, keeps its keys to itself, and renews in time. */
class CertificateAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    private static final List<String> NAMES = List.of("119.bole.example", "10.0.0.5");

    @TempDir
    Path directory;

    @Test
    void issuesACertificateForTheNamesUnderItsOwnAuthority() throws Exception {
        var authority = at(NOW);
        assertThat(authority.prepare(NAMES)).isTrue();

        X509Certificate root = PemFiles.certificate(authority.authorityCertificate());
        X509Certificate server = PemFiles.certificate(authority.serverCertificate());
        server.verify(root.getPublicKey());
        server.checkValidity(java.util.Date.from(NOW));
        assertThat(PemFiles.names(server)).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(root.getBasicConstraints()).isZero();
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getIssuerX500Principal()).isEqualTo(root.getSubjectX500Principal());
    }

    @Test
    void keepsItsKeysFromEverybodyElse() throws Exception {
        at(NOW).prepare(NAMES);

        for (String key : List.of("authority.key", "server.key")) {
            var permissions = Files.getPosixFilePermissions(directory.resolve(key));
            assertThat(PosixFilePermissions.toString(permissions)).as(key).isEqualTo("rw-------");
        }
    }

    @Test
    void keepsTheCertificateUntilItsLastMonthOrUntilTheNamesChange() throws Exception {
        at(NOW).prepare(NAMES);
        byte[] root = Files.readAllBytes(at(NOW).authorityCertificate());

        assertThat(at(NOW.plus(Duration.ofDays(300))).prepare(NAMES)).isFalse();
        assertThat(at(NOW.plus(Duration.ofDays(340))).prepare(NAMES)).isTrue();
        assertThat(at(NOW.plus(Duration.ofDays(340))).prepare(List.of("10.0.0.6")))
                .isTrue();
        assertThat(Files.readAllBytes(at(NOW).authorityCertificate()))
                .as("people need not trust a new authority")
                .isEqualTo(root);
    }

    @Test
    void encryptsOnEveryAddressButLoopback() throws Exception {
        assertThat(ssl("127.0.0.1", TlsSettings.Mode.AUTOMATIC)).isNull();
        assertThat(ssl("::1", TlsSettings.Mode.AUTOMATIC)).isNull();
        assertThat(ssl("127.0.0.1", TlsSettings.Mode.OFF)).isNull();
        assertThat(ssl("127.0.0.1", TlsSettings.Mode.OWN)).isNotNull();
        assertThat(ssl("192.0.2.7", TlsSettings.Mode.AUTOMATIC).getCertificate())
                .endsWith("server.crt");
        assertThat(ssl("0.0.0.0", TlsSettings.Mode.AUTOMATIC)).isNotNull();
        assertThat(ssl(null, TlsSettings.Mode.AUTOMATIC)).isNotNull();
    }

    @Test
    void refusesAnyOtherAddressWithoutEncryptionInOneClearLine() {
        assertThatThrownBy(() -> ssl("192.0.2.7", TlsSettings.Mode.OFF))
                .isInstanceOf(PlainAddressRefused.class)
                .hasMessageContaining("server.address=192.0.2.7 needs TLS")
                .hasMessageContaining("127.0.0.1");
        assertThatThrownBy(() -> ssl(null, TlsSettings.Mode.OFF)).hasMessageContaining("every address");
        assertThatThrownBy(() -> ssl("192.0.2.7", TlsSettings.Mode.GIVEN))
                .hasMessageContaining("sayram.tls.certificate");
    }

    private Ssl ssl(String address, TlsSettings.Mode mode) throws Exception {
        var factory = new TomcatServletWebServerFactory();
        if (address != null) {
            factory.setAddress(InetAddress.getByName(address));
        }
        var settings = new TlsSettings(mode, directory, List.of(), null, null);
        new WebEncryption(settings, Clock.systemUTC()).customize(factory);
        return factory.getSsl();
    }

    private CertificateAuthority at(Instant now) {
        return new CertificateAuthority(directory, Clock.fixed(now, ZoneOffset.UTC));
    }
}
