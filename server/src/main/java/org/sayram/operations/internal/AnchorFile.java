package org.sayram.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayram.operations.OperationsSettings;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.Hash;
import org.springframework.stereotype.Component;

/**
 * The signed heads of the log, one line each, in {@code <node>.anchors} outside the database: incarnation, sequence, head,
 * time, key id and signature, parted by blanks. Lines are only added.
 */
@Component
class AnchorFile {
    private static final int FIELDS = 6;
    private static final String ENDING = ".anchors";

    private final Path folder;

    AnchorFile(OperationsSettings settings) {
        this.folder = settings.anchors();
    }

    void add(Anchor anchor) {
        String line = String.join(
                " ",
                Integer.toString(anchor.incarnation()),
                Long.toString(anchor.sequence()),
                anchor.head().hex(),
                anchor.signedAt().toString(),
                anchor.keyId(),
                anchor.signature());
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(anchor.node()),
                    lineBreakBefore(file(anchor.node())) + line + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written to " + file(anchor.node()), e);
        }
    }

    /** The anchors of a node; a line that cannot be read, as a power cut may leave it, is counted. */
    Anchors list(String node) {
        if (!Files.exists(file(node))) {
            return new Anchors(List.of(), 0);
        }
        try {
            List<Anchor> anchors = new ArrayList<>();
            int unreadable = 0;
            for (String line : Files.readAllLines(file(node), StandardCharsets.ISO_8859_1)) {
                Optional<Anchor> anchor = line.isBlank() ? Optional.empty() : parse(node, line);
                anchor.ifPresent(anchors::add);
                unreadable += line.isBlank() || anchor.isPresent() ? 0 : 1;
            }
            return new Anchors(anchors, unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors in " + file(node) + " cannot be read", e);
        }
    }

    /** The nodes of which there are anchors. */
    List<String> listNodes() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors in " + folder + " cannot be listed", e);
        }
    }

    private static Optional<Anchor> parse(String node, String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Anchor(
                    node,
                    Integer.parseInt(fields[0]),
                    Long.parseLong(fields[1]),
                    new Hash(fields[2]),
                    Instant.parse(fields[3]),
                    fields[4],
                    fields[5]));
        } catch (IllegalArgumentException | DateTimeException noAnchor) {
            return Optional.empty();
        }
    }

    /** A line that was cut off must not spoil the next one. */
    private static String lineBreakBefore(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(channel.size() - 1).read(last);
            return last.get(0) == '\n' ? "" : "\n";
        }
    }

    /** What the file of a node holds. */
    record Anchors(List<Anchor> anchors, int unreadableLines) {
        Anchors {
            anchors = List.copyOf(anchors);
        }
    }

    private Path file(String node) {
        return folder.resolve(node + ENDING);
    }
}
