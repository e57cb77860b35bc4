package org.sayram.shared.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the parts of a backup file one after the other; the checksum over all of them comes last. */
final class BackupWriter implements AutoCloseable {
    static final String MAGIC = "SAYRAM BACKUP";
    static final int FORMAT = 1;
    private static final int CHUNK_BYTES = 1 << 16;

    private final GZIPOutputStream compressed;
    private final DigestOutputStream digested;
    private final DataOutputStream out;

    BackupWriter(OutputStream target) throws IOException {
        compressed = new GZIPOutputStream(new BufferedOutputStream(target, CHUNK_BYTES), CHUNK_BYTES);
        digested = new DigestOutputStream(compressed, BackupReader.newDigest());
        out = new DataOutputStream(digested);
        out.write((MAGIC + " " + FORMAT + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    void manifest(BackupManifest manifest) throws IOException {
        byte[] json = JsonMapper.builder().build().writeValueAsBytes(manifest);
        out.writeInt(json.length);
        out.write(json);
    }

    /** Where the next table's rows go; closing it ends the table, see {@link #rows}. */
    OutputStream table() {
        return new Chunks();
    }

    void rows(long rows) throws IOException {
        out.writeLong(rows);
    }

    /** Ends the file with the checksum; without this call it is not a backup. */
    void finish() throws IOException {
        out.flush();
        compressed.write(digested.getMessageDigest().digest());
        compressed.finish();
        compressed.flush();
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }

    /** Pieces with their length in front, ended by one of length 0. */
    private final class Chunks extends OutputStream {
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream(CHUNK_BYTES);

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            piece.write(bytes, offset, length);
            if (piece.size() >= CHUNK_BYTES) {
                writePiece();
            }
        }

        private void writePiece() throws IOException {
            out.writeInt(piece.size());
            piece.writeTo(out);
            piece.reset();
        }

        @Override
        public void close() throws IOException {
            if (piece.size() > 0) {
                writePiece();
            }
            out.writeInt(0);
        }
    }
}
