package org.sayram.tools.fleet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sayram.kernel.wire.Bytes;

/**
 * The frames the centre confirmed, one line each: terminal's number, serial, SHA-256 of the frame. After the centre was killed and
 * started again, each line must be found exactly once in its store.
 */
final class Journal implements AutoCloseable {
    private final Optional<BufferedWriter> file;

    Journal(Optional<Path> path) {
        this.file = path.map(Journal::open);
    }

    /** Notes a confirmed frame. The line is in the file at the latest when the journal is flushed or closed. */
    void confirmed(long address, int serial, Bytes frame) {
        if (file.isEmpty()) {
            return;
        }
        String line = address + " " + serial + " " + sha256(frame) + "\n";
        synchronized (this) {
            try {
                file.get().write(line);
            } catch (IOException e) {
                throw new UncheckedIOException("the journal cannot be written; is the disk full?", e);
            }
        }
    }

    synchronized void flush() {
        try {
            if (file.isPresent()) {
                file.get().flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written; is the disk full?", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be closed; is the disk full?", e);
        }
    }

    static String sha256(Bytes frame) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(frame.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static BufferedWriter open(Path path) {
        try {
            return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WrongOption(
                    "--journal '" + path + "' cannot be written: " + e.getMessage(),
                    "Name a file in a folder that exists");
        }
    }
}
