package org.sayram.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened while the trail could not be written: one line of JSON each, on disk before the caller goes on. */
@Component
class AuditQueue {
    private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);

    private final Path file;
    private final JsonMapper json;

    AuditQueue(AuditSettings settings, JsonMapper json) {
        this.file = settings.queue();
        this.json = json;
    }

    /** Adds one entry. If even the disk refuses, the line of the program's own log is all that is left. */
    synchronized void add(QueuedEntry entry) {
        String line = json.writeValueAsString(entry);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, CREATE, APPEND, SYNC);
        } catch (IOException e) {
            LOG.error("audit: the queue {} cannot be written either; the entry is {}", file, line, e);
        }
    }

    /** Hands over every entry, the oldest first, and forgets those that were taken; stops at the first refusal. */
    synchronized void drain(Consumer<QueuedEntry> taker) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int taken = take(lines, taker);
            keep(lines.subList(taken, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("the audit queue " + file + " cannot be read", e);
        }
    }

    private int take(List<String> lines, Consumer<QueuedEntry> taker) {
        int taken = 0;
        for (String line : lines) {
            try {
                taker.accept(json.readValue(line, QueuedEntry.class));
                taken++;
            } catch (RuntimeException stillDown) {
                LOG.warn("audit: {} entries stay queued: {}", lines.size() - taken, stillDown.getMessage());
                return taken;
            }
        }
        return taken;
    }

    private void keep(List<String> rest) throws IOException {
        if (rest.isEmpty()) {
            Files.delete(file);
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, rest, StandardCharsets.UTF_8, CREATE, SYNC);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
