package org.sayram.shared.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory of an embedded database, held by one program at a time: the cluster, the programs of PostgreSQL, the
 * passwords, and while it runs the address at which it can be reached.
 */
final class DatabaseDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DatabaseDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the directory; the system gives it back when this program ends, however it ends. */
    static DatabaseDirectory claim(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        Path lockFile = root.resolve("application.lock");
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(lockFile).strip();
            channel.close();
            throw new DatabaseDirectoryInUse(root, holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new DatabaseDirectory(root, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path passwords() {
        return passwords(root);
    }

    Path address() {
        return address(root);
    }

    static Path passwords(Path root) {
        return root.resolve("passwords.properties");
    }

    static Path address(Path root) {
        return root.resolve("running.properties");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
