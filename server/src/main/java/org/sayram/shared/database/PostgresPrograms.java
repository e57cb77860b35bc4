package org.sayram.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the programs of PostgreSQL. They refuse to work for root; a program started by root therefore runs them in a user
 * namespace of its own ({@code unshare -U}), in which they are nobody while the files keep their owner.
 */
final class PostgresPrograms {
    private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final long LIMIT_SECONDS = 120;

    private final PostgresBinaries binaries;
    private final List<String> prefix;

    PostgresPrograms(PostgresBinaries binaries) throws IOException {
        this.binaries = binaries;
        this.prefix = prefixForThisUser();
    }

    private static List<String> prefixForThisUser() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        Outcome trial = execute(List.of("unshare", "-U", "true"));
        if (trial.code() != 0) {
            throw new IOException("PostgreSQL does not run as root, and this machine refuses user namespaces ("
                    + trial.output()
                    + "). Start the program as an ordinary user that owns the data directory (for example"
                    + " `runuser -u sayram -- …`), or set sayram.database.mode=server.");
        }
        return List.of("unshare", "-U");
    }

    /** Runs to the end; anything but success is an exception that carries what the program said. */
    void run(String program, List<String> arguments) throws IOException {
        Outcome outcome = attempt(program, arguments);
        if (outcome.code() != 0) {
            throw new IOException(program + " ended with " + outcome.code() + ": " + outcome.output());
        }
    }

    Outcome attempt(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        log.debug("{}", command);
        return execute(command);
    }

    /** Output goes through a file: the server that pg_ctl leaves behind would hold a pipe open for ever. */
    private static Outcome execute(List<String> command) throws IOException {
        var output = Files.createTempFile("sayram-database-", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within " + LIMIT_SECONDS + " s");
            }
            return new Outcome(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** How a program ended and what it printed. */
    record Outcome(int code, String output) {}
}
