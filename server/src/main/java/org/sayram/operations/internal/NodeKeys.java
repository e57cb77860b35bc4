package org.sayram.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.sayram.operations.OperationsSettings;
import org.springframework.stereotype.Component;

/** The keys of this node, in files outside the database that only its user may read: the anchor key and the vault's key. */
@Component
class NodeKeys {
    private static final int VAULT_KEY_BYTES = 32;
    private static final String PUBLIC = "anchor.pub";

    private final Path folder;

    NodeKeys(OperationsSettings settings) {
        this.folder = settings.keys();
    }

    /** The Ed25519 pair that signs anchors; made at the first call. */
    synchronized KeyPair anchorKeys() {
        try {
            if (!Files.exists(folder.resolve("anchor.key"))) {
                KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                write(PUBLIC, made.getPublic().getEncoded());
                write("anchor.key", made.getPrivate().getEncoded());
            }
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(read(PUBLIC))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(read("anchor.key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the anchor key in " + folder + " cannot be read: put back its backup", e);
        }
    }

    /**
     * The public keys whose anchors count: this node's, and every {@code .pub} file of its folder {@code trusted}, where the keys of
     * other nodes and of former times are put. Makes none.
     */
    PublicKey[] trustedKeys() {
        List<Path> files = new ArrayList<>();
        if (Files.exists(folder.resolve(PUBLIC))) {
            files.add(folder.resolve(PUBLIC));
        }
        Path others = folder.resolve("trusted");
        try (Stream<Path> found = Files.isDirectory(others) ? Files.list(others) : Stream.empty()) {
            found.filter(file -> file.toString().endsWith(".pub")).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted keys in " + others + " cannot be listed", e);
        }
        return files.stream().map(NodeKeys::publicKey).toArray(PublicKey[]::new);
    }

    /** The keys with which one node may sign: its file {@code trusted/<node>.pub}, former ones {@code trusted/<node>.*.pub}, and ours. */
    List<PublicKey> keysOf(String node, boolean own) {
        List<PublicKey> keys = new ArrayList<>();
        if (own && Files.exists(folder.resolve(PUBLIC))) {
            keys.add(publicKey(folder.resolve(PUBLIC)));
        }
        Path others = folder.resolve("trusted");
        try (Stream<Path> found = Files.isDirectory(others) ? Files.list(others) : Stream.empty()) {
            found.filter(file -> isOf(node, file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> keys.add(publicKey(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted keys in " + others + " cannot be listed", e);
        }
        return keys;
    }

    /** This node, and the nodes of which a public key is kept here. */
    List<String> listNodesWithKeys(String self) {
        Path others = folder.resolve("trusted");
        try (Stream<Path> found = Files.isDirectory(others) ? Files.list(others) : Stream.empty()) {
            Stream<String> nodes = found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pub"))
                    .map(name -> name.substring(0, name.indexOf('.')));
            return Stream.concat(Stream.of(self), nodes).distinct().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the trusted keys in " + others + " cannot be listed", e);
        }
    }

    private static boolean isOf(String node, String file) {
        return file.endsWith(".pub") && (file.equals(node + ".pub") || file.startsWith(node + "."));
    }

    private static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is no Ed25519 key: remove it or put back its backup", e);
        }
    }

    /** The key that wraps the keys of incidents. Without it the vault cannot be opened. */
    synchronized SecretKey vaultKey() {
        if (!Files.exists(folder.resolve("vault.key"))) {
            byte[] made = new byte[VAULT_KEY_BYTES];
            new SecureRandom().nextBytes(made);
            write("vault.key", made);
        }
        return new SecretKeySpec(read("vault.key"), "AES");
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + folder.resolve(name) + " cannot be read", e);
        }
    }

    private void write(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, onlyOwner);
            Files.write(file, content, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(file + " was made by another process just now: start again", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be written", e);
        }
    }
}
