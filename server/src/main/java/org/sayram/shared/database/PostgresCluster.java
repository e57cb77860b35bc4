package org.sayram.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL cluster in a directory: made, started, stopped, and stopped again after its program was killed. */
final class PostgresCluster {
    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String OUR_SETTINGS = "sayram.conf";

    private final Path directory;
    private final Path logFile;
    private final PostgresPrograms programs;
    private final boolean durable;

    PostgresCluster(Path directory, Path logFile, PostgresPrograms programs, boolean durable) {
        this.directory = directory;
        this.logFile = logFile;
        this.programs = programs;
        this.durable = durable;
    }

    /** Makes the cluster unless it is there; a half made one (killed in the middle) is made anew. */
    void initialise(DatabaseLogin administrator) throws IOException {
        if (Files.exists(directory.resolve("PG_VERSION"))) {
            requireVersion();
            return;
        }
        log.info("Making the database in {}", directory);
        Path unfinished = directory.resolveSibling("cluster-unfinished");
        if (Files.exists(unfinished)) {
            DirectoryTree.delete(unfinished);
        }
        Path passwordFile = directory.resolveSibling("administrator.password");
        DatabasePasswords.PrivateFile.write(passwordFile, administrator.password());
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        unfinished.toString(),
                        "-U",
                        administrator.user(),
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        Files.delete(passwordFile);
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all " + LOOPBACK + "/32 scram-sha-256\n");
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                Files.readString(unfinished.resolve("postgresql.conf")) + "\ninclude '" + OUR_SETTINGS + "'\n");
        Files.move(unfinished, directory);
    }

    private void requireVersion() throws IOException {
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new IOException("The database in " + directory + " was made by PostgreSQL " + found
                    + ", this program carries " + PostgresBinaries.MAJOR
                    + ": back it up with the older program and restore it into an empty directory.");
        }
    }

    /** Starts it on a free port of the loopback address and answers the port. */
    int start() throws IOException {
        int port = freePort();
        start(port);
        return port;
    }

    /** Starts it on this port: who knew it before finds it again. */
    void start(int port) throws IOException {
        Files.writeString(directory.resolve(OUR_SETTINGS), settings(port));
        programs.run(
                "pg_ctl", List.of("-D", directory.toString(), "-l", logFile.toString(), "-w", "-t", "90", "start"));
    }

    /** The process of the running server; empty if there is none. */
    Optional<ProcessHandle> findServer() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        return Files.exists(pidFile) ? processIn(pidFile).filter(this::isPostgresOfThisDirectory) : Optional.empty();
    }

    private String settings(int port) {
        String safe = durable ? "on" : "off";
        return """
                # Written at every start of the program; changes here do not last.
                listen_addresses = '%s'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                shared_buffers = 256MB
                max_connections = 80
                work_mem = 8MB
                maintenance_work_mem = 64MB
                max_wal_size = 2GB
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u '
                """.formatted(LOOPBACK, port, safe, safe, safe);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    void stop() throws IOException {
        programs.run("pg_ctl", List.of("-D", directory.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
    }

    /**
     * Ends what a killed program left behind. A process number in the file may by now belong to something else: only a
     * postgres that works in this directory is stopped, otherwise the stale file is taken away.
     */
    void stopLeftOver() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> left = findServer();
        if (left.isPresent()) {
            log.info(
                    "The database of a program that was killed still runs (process {}): stopping it first",
                    left.get().pid());
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private boolean isPostgresOfThisDirectory(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), directory)
                    && Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
                            .startsWith("postgres");
        } catch (IOException notOurs) {
            log.debug("Process {} cannot be looked at, so it is not ours", process.pid(), notOurs);
            return false;
        }
    }
}
