package org.sayram.operations.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                    line + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchor cannot be written to " + file(anchor.node()), e);
        }
    }

    List<Anchor> list(String node) {
        if (!Files.exists(file(node))) {
            return List.of();
        }
        try {
            List<Anchor> anchors = new ArrayList<>();
            for (String line : Files.readAllLines(file(node), StandardCharsets.US_ASCII)) {
                anchors.add(parse(node, line));
            }
            return anchors;
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors in " + file(node) + " cannot be read", e);
        }
    }

    private static Anchor parse(String node, String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("'" + line + "' in " + node + ".anchors is not an anchor of six fields");
        }
        return new Anchor(
                node,
                Integer.parseInt(fields[0]),
                Long.parseLong(fields[1]),
                new Hash(fields[2]),
                Instant.parse(fields[3]),
                fields[4],
                fields[5]);
    }

    private Path file(String node) {
        return folder.resolve(node + ".anchors");
    }
}
