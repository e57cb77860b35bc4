package org.sayram.identity.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Our own certificate authority: made once, at the first start that needs it, and valid for ten years. People trust it
 * by installing {@code authority.crt}. Server certificates last a year and are renewed by a start within their last
 * thirty days, or when the names have changed. Keys are of P-256 and readable by the owner only.
 */
final class CertificateAuthority {
    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3650);
    private static final Duration SERVER_LIFETIME = Duration.ofDays(365);
    private static final Duration RENEW_BEFORE = Duration.ofDays(30);
    private static final Duration BACKDATE = Duration.ofHours(1);
    private static final int SERIAL_BITS = 120;
    private static final String SIGNATURE = "SHA256withECDSA";

    private final Path directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateAuthority(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Path serverCertificate() {
        return directory.resolve("server.crt");
    }

    Path serverKey() {
        return directory.resolve("server.key");
    }

    Path authorityCertificate() {
        return directory.resolve("authority.crt");
    }

    private Path authorityKey() {
        return directory.resolve("authority.key");
    }

    /** Makes what is missing; true when a new server certificate was issued. */
    boolean prepare(List<String> names) {
        try {
            Files.createDirectories(directory);
            if (!Files.exists(authorityKey())) {
                makeAuthority();
            }
            if (isGood(names)) {
                return false;
            }
            issue(names);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("certificates cannot be kept in " + directory, e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("certificates cannot be made", e);
        }
    }

    private boolean isGood(List<String> names) throws IOException, GeneralSecurityException {
        if (!Files.exists(serverCertificate()) || !Files.exists(serverKey())) {
            return false;
        }
        X509Certificate present = PemFiles.certificate(serverCertificate());
        Instant end = present.getNotAfter().toInstant();
        return end.isAfter(clock.instant().plus(RENEW_BEFORE))
                && PemFiles.names(present).equals(Set.copyOf(names));
    }

    private void makeAuthority() throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = newPair();
        var subject = new X500Name("CN=Sayram certificate authority " + serial().toString(36) + ",O=Sayram");
        var builder = builder(subject, subject, pair, AUTHORITY_LIFETIME)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        writePrivate(authorityKey(), pem(pair.getPrivate()));
        writePublic(authorityCertificate(), pem(sign(builder, pair.getPrivate())));
    }

    private void issue(List<String> names) throws IOException, GeneralSecurityException, OperatorCreationException {
        X509Certificate authority = PemFiles.certificate(authorityCertificate());
        PrivateKey authorityKey = PemFiles.key(authorityKey());
        KeyPair pair = newPair();
        var issuer = X500Name.getInstance(authority.getSubjectX500Principal().getEncoded());
        var builder = builder(issuer, new X500Name("CN=Sayram"), pair, SERVER_LIFETIME)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
        writePrivate(serverKey(), pem(pair.getPrivate()));
        writePublic(serverCertificate(), pem(sign(builder, authorityKey)) + pem(authority));
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair pair, Duration lifetime) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.minus(BACKDATE)),
                Date.from(now.plus(lifetime)),
                subject,
                pair.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder(SIGNATURE).build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static GeneralNames alternativeNames(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name ->
                        new GeneralName(PemFiles.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE);
    }

    private KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private static String pem(Object value) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(value instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : value);
        }
        return text.toString();
    }

    private static void writePrivate(Path file, String text) throws IOException {
        write(file, text, "rw-------");
    }

    private static void writePublic(Path file, String text) throws IOException {
        write(file, text, "rw-r--r--");
    }

    /** Beside and then into place, so that a crash leaves the old file or the new one. */
    private static void write(Path file, String text, String permissions) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var attributes = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        try (var channel = Files.newByteChannel(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
