package org.sayram.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the program runs itself: persistent, every commit on the disk before it is acknowledged, reachable on
 * the loopback address only and only with a password. It outlives a kill of the program; the next start ends what was left.
 * Where the server itself is killed under the running program, it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String NAME = "sayram";

    private final DatabaseDirectory directory;
    private final PostgresCluster cluster;
    private final DatabaseAccess access;
    private final DatabaseKeeper keeper;

    private EmbeddedDatabase(
            DatabaseDirectory directory, PostgresCluster cluster, DatabaseAccess access, DatabaseKeeper keeper) {
        this.directory = directory;
        this.cluster = cluster;
        this.access = access;
        this.keeper = keeper;
        keeper.start();
    }

    /** Starts the database in {@code root}, making it first if there is none; throws if another program holds the directory. */
    public static EmbeddedDatabase start(Path root, boolean durable) throws IOException, SQLException {
        DatabaseDirectory directory = DatabaseDirectory.claim(root);
        try {
            return start(directory, directory.binaries(), durable);
        } catch (IOException | SQLException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    static EmbeddedDatabase start(DatabaseDirectory directory, Path binaries, boolean durable)
            throws IOException, SQLException {
        long begin = System.nanoTime();
        var programs = new PostgresPrograms(PostgresBinaries.unpackedUnder(binaries));
        var cluster = new PostgresCluster(directory.cluster(), directory.log(), programs, durable);
        DatabasePasswords passwords = DatabasePasswords.readOrMake(directory.passwords());
        cluster.initialise(passwords.administrator());
        cluster.stopLeftOver();
        int port = cluster.start();
        try {
            prepare(port, passwords);
            DatabasePasswords.PrivateFile.write(directory.address(), "port=" + port + "\n");
        } catch (IOException | SQLException | RuntimeException failed) {
            cluster.stop();
            throw failed;
        }
        log.info("Database ready in {} ms ({})", (System.nanoTime() - begin) / 1_000_000, directory.root());
        return new EmbeddedDatabase(directory, cluster, access(port, passwords), new DatabaseKeeper(cluster, port));
    }

    /** How to reach the database that the running program holds in {@code root}. */
    static DatabaseAccess running(Path root) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(DatabaseDirectory.address(root))) {
            properties.load(reader);
        }
        int port = Integer.parseInt(properties.getProperty("port"));
        return access(port, DatabasePasswords.read(DatabaseDirectory.passwords(root)));
    }

    private static DatabaseAccess access(int port, DatabasePasswords passwords) {
        return new DatabaseAccess(url(port, NAME), passwords.owner(), passwords.application(), passwords.reader());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    private static void prepare(int port, DatabasePasswords passwords) throws SQLException {
        var administration = new DatabaseAccess(
                url(port, "postgres"), passwords.owner(), passwords.application(), passwords.reader());
        try (Connection connection = administration.connect(passwords.administrator());
                Statement statement = connection.createStatement()) {
            for (DatabaseLogin login : List.of(passwords.owner(), passwords.application(), passwords.reader())) {
                prepareRole(statement, login);
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER sayram_owner TEMPLATE template0");
            }
        }
    }

    /** Names and passwords are ours (letters, digits, dash, underscore), so they need no quoting. */
    private static void prepareRole(Statement statement, DatabaseLogin login) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + login.user() + "'")) {
            statement.execute("CREATE ROLE " + login.user() + " LOGIN PASSWORD '" + login.password() + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /** How to reach it. */
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(directory.address());
            keeper.close();
            stop();
        } finally {
            directory.close();
        }
    }

    private void stop() throws IOException {
        try {
            cluster.stop();
            log.info("Database stopped");
        } catch (IOException failed) {
            if (cluster.findServer().isPresent()) {
                throw failed;
            }
            log.warn("The database had ended before it was told to", failed);
        }
    }
}
