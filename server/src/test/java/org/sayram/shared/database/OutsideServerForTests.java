package org.sayram.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL of the machine, of another version than ours, started in a directory of its own as a server that others run. */
public final class OutsideServerForTests implements AutoCloseable {
    private static final DatabaseLogin ADMINISTRATOR = new DatabaseLogin("postgres", "administrator");

    private final PostgresPrograms programs;
    private final Path cluster;
    private final int port;

    private OutsideServerForTests(PostgresPrograms programs, Path cluster, int port) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
    }

    public static OutsideServerForTests start(Path home, Path folder) throws IOException, SQLException {
        var programs = new PostgresPrograms(new PostgresBinaries(home));
        Path cluster = folder.resolve("outside");
        Path password = Files.writeString(folder.resolve("password"), ADMINISTRATOR.password());
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        cluster.toString(),
                        "-U",
                        "postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-instructions"));
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        programs.run(
                "pg_ctl",
                List.of(
                        "-D",
                        cluster.toString(),
                        "-l",
                        folder.resolve("log").toString(),
                        "-o",
                        options,
                        "-w",
                        "start"));
        var server = new OutsideServerForTests(programs, cluster, port);
        server.prepare();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** The statements of docs/operations/database.md. */
    private void prepare() throws SQLException {
        try (Connection connection = access("postgres").connect(ADMINISTRATOR);
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {"sayram_owner", "sayram_application", "sayram_reader"}) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'");
            }
            statement.execute("CREATE DATABASE sayram OWNER sayram_owner ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    public DatabaseAccess access() {
        return access("sayram");
    }

    private DatabaseAccess access(String database) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                login("owner"),
                login("application"),
                login("reader"));
    }

    private static DatabaseLogin login(String role) {
        return new DatabaseLogin("sayram_" + role, "sayram_" + role);
    }

    @Override
    public void close() throws IOException {
        programs.run("pg_ctl", List.of("-D", cluster.toString(), "-m", "fast", "-w", "stop"));
    }
}
