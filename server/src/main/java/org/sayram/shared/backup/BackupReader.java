package org.sayram.shared.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parts of a backup file in the order in which they were written. */
final class BackupReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MANIFEST_LIMIT_BYTES = 1 << 24;
    private static final int CHUNK_LIMIT_BYTES = 1 << 26;

    private final Path file;
    private final InputStream compressed;
    private final DigestInputStream digested;
    private final DataInputStream in;

    BackupReader(Path file) throws IOException {
        this.file = file;
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            compressed = new GZIPInputStream(raw, BUFFER_BYTES);
        } catch (ZipException | EOFException notCompressed) {
            raw.close();
            throw new BackupProblem(file + " is not a backup of this program.");
        }
        digested = new DigestInputStream(compressed, newDigest());
        in = new DataInputStream(digested);
        requireFormat();
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void requireFormat() throws IOException {
        var line = new StringBuilder();
        for (int b = in.read(); b > 0 && b != '\n' && line.length() < BackupWriter.MAGIC.length() + 10; b = in.read()) {
            line.append((char) b);
        }
        if (line.indexOf(BackupWriter.MAGIC + " ") != 0) {
            throw new BackupProblem(file + " is not a backup of this program.");
        }
        String version = line.substring(BackupWriter.MAGIC.length() + 1);
        if (!version.equals(Integer.toString(BackupWriter.FORMAT))) {
            throw new BackupProblem(file + " has backup format " + version + ", this program reads format "
                    + BackupWriter.FORMAT + ": restore it with the program that wrote it, or a newer one.");
        }
    }

    BackupManifest manifest() throws IOException {
        byte[] json = in.readNBytes(limited(in.readInt(), MANIFEST_LIMIT_BYTES));
        try {
            return JsonMapper.builder().build().readValue(json, BackupManifest.class);
        } catch (JacksonException e) {
            throw damaged("its description cannot be read");
        }
    }

    /** The rows of the next table, to be read to the end; {@link #rows} follows. */
    InputStream table() {
        return new Chunks();
    }

    long rows() throws IOException {
        return in.readLong();
    }

    /** Compares the checksum; after the last table. */
    void finish() throws IOException {
        byte[] computed = digested.getMessageDigest().digest();
        byte[] written = compressed.readNBytes(computed.length);
        if (!MessageDigest.isEqual(computed, written)) {
            throw damaged("the checksum does not fit");
        }
        if (compressed.read() >= 0) {
            throw damaged("there is more behind its end");
        }
    }

    /** Reads a whole file and throws unless every byte is as it was written; answers what it holds. */
    static BackupManifest verify(Path file) throws IOException {
        try (var reader = new BackupReader(file)) {
            BackupManifest manifest = reader.manifest();
            for (int table = 0; table < manifest.tables().size(); table++) {
                reader.table().transferTo(OutputStream.nullOutputStream());
                reader.rows();
            }
            reader.finish();
            return manifest;
        } catch (EOFException | ZipException e) {
            throw new BackupProblem(file + " is damaged ("
                    + Objects.requireNonNullElse(e.getMessage(), "it ends too early") + "): take an older backup.");
        }
    }

    private int limited(int length, int limit) {
        if (length < 0 || length > limit) {
            throw damaged("a length of " + length + " bytes");
        }
        return length;
    }

    private BackupProblem damaged(String what) {
        return new BackupProblem(file + " is damaged (" + what + "): take an older backup.");
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }

    private final class Chunks extends InputStream {
        private int left;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 && !ended) {
                left = limited(in.readInt(), CHUNK_LIMIT_BYTES);
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int read = in.read(target, offset, Math.min(left, length));
            if (read < 0) {
                throw new EOFException("it ends in the middle of a table");
            }
            left -= read;
            return read;
        }
    }
}
