package org.sayram.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The passwords of an embedded database, made at its first start and readable by its owner only.
 *
 * @param administrator the superuser: makes roles and the database, nothing else
 */
record DatabasePasswords(
        DatabaseLogin administrator, DatabaseLogin owner, DatabaseLogin application, DatabaseLogin reader) {
    private static final int PASSWORD_BYTES = 24;

    static DatabasePasswords readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file);
        }
        return read(file);
    }

    static DatabasePasswords read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DatabasePasswords(
                login(properties, "postgres"),
                login(properties, "sayram_owner"),
                login(properties, "sayram_application"),
                login(properties, "sayram_reader"));
    }

    private static DatabaseLogin login(Properties properties, String user) {
        String password = properties.getProperty(user);
        if (password == null) {
            throw new IllegalStateException("The file of database passwords lacks " + user);
        }
        return new DatabaseLogin(user, password);
    }

    private static void write(Path file) throws IOException {
        var text = new StringBuilder();
        for (String user : List.of("postgres", "sayram_owner", "sayram_application", "sayram_reader")) {
            text.append(user).append('=').append(newPassword()).append('\n');
        }
        PrivateFile.write(file, text.toString());
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A file that only its owner may read, written whole or not at all. */
    static final class PrivateFile {
        private PrivateFile() {}

        static void write(Path file, String text) throws IOException {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
