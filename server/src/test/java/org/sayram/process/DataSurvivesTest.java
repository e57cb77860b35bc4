package org.sayram.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.SayramApplication;
import org.sayram.operations.internal.VerifyLogCommand;
import org.sayram.shared.backup.DatabaseCommand;
import org.sayram.shared.database.DatabaseAccess;
import org.sayram.shared.database.DatabaseSession;
import org.sayram.shared.database.DatabaseSettings;
import org.sayram.shared.database.DatabaseSettings.Mode;

/**
 * What one start has stored the next one finds: after a stop, after a kill in the middle, and from a backup. Each step is a
 * process of its own. A kill shows the order of commit and answer, not what a loss of power does.
 */
@Tag("slow")
class DataSurvivesTest {
    private static final String PLATFORM = SayramApplication.class.getName();

    @TempDir
    Path folder;

    @Test
    void findsEverythingAfterAKillThatLeftTheDatabaseRunning() throws Exception {
        Path data = folder.resolve("data");
        ServerProcess first = ServerProcess.start(PLATFORM, data);
        first.awaitReady(data);
        List<String> before = rows(data, "SELECT hash FROM operations.event ORDER BY position");
        long postmaster = postmaster(data);
        first.kill();
        assertThat(ProcessHandle.of(postmaster).map(ProcessHandle::isAlive)).contains(true);

        ServerProcess second = ServerProcess.start(PLATFORM, data);
        try {
            second.awaitReady(data);
            assertThat(rows(data, "SELECT hash FROM operations.event ORDER BY position"))
                    .isNotEmpty()
                    .startsWith(before.toArray(String[]::new));
            assertThat(postmaster(data)).isNotEqualTo(postmaster);
        } finally {
            second.stop();
        }
        assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("ready")).doesNotExist();
    }

    @Test
    void refusesASecondStartInOneLineAndLeavesTheFirstAlone() throws Exception {
        Path data = folder.resolve("data");
        ServerProcess first = ServerProcess.start(PLATFORM, data);
        try {
            first.awaitReady(data);
            ServerProcess second = ServerProcess.start(PLATFORM, data);
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.text().lines().filter(line -> !line.contains(" INFO ")))
                    .singleElement()
                    .asString()
                    .contains("process " + first.process().pid(), "already running", data.toString());
            assertThat(rows(data, "SELECT 1")).containsExactly("1");
            assertThat(data.resolve("ready")).exists();
        } finally {
            first.stop();
        }
    }

    @Test
    void goesOnFromABackupAsANewIncarnationWithTheSameLog() throws Exception {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        Path file = folder.resolve("sayram.backup");
        ServerProcess first = ServerProcess.start(PLATFORM, data);
        List<String> original;
        try {
            first.awaitReady(data);
            original = rows(data, "SELECT hash FROM operations.event ORDER BY position");
            ServerProcess backup =
                    ServerProcess.start(DatabaseCommand.class.getName(), data, "backup", file.toString());
            assertThat(backup.awaitEnd()).as(backup.text()).isZero();
        } finally {
            first.stop();
        }
        ServerProcess restore = ServerProcess.start(DatabaseCommand.class.getName(), copy, "restore", file.toString());
        assertThat(restore.awaitEnd()).as(restore.text()).isZero();
        for (String beside : new String[] {"keys", "anchors"}) {
            copyFolder(data.resolve(beside), copy.resolve(beside));
        }

        ServerProcess second = ServerProcess.start(PLATFORM, copy);
        try {
            second.awaitReady(copy);
            assertThat(rows(copy, "SELECT hash FROM operations.event WHERE incarnation = 1 ORDER BY position"))
                    .isEqualTo(original);
            assertThat(rows(copy, """
                    SELECT body::json ->> 'continuesSequence' FROM operations.event WHERE incarnation = 2 AND sequence = 1""")).containsExactly(Integer.toString(original.size()));
            assertThat(rows(copy, "SELECT * FROM shared.restored")).isEmpty();
            ServerProcess verify = ServerProcess.start(VerifyLogCommand.class.getName(), copy);
            assertThat(verify.awaitEnd()).as(verify.text()).isZero();
            assertThat(verify.text()).contains("incarnation 1: intact", "incarnation 2: intact");
        } finally {
            second.stop();
        }
    }

    private static long postmaster(Path data) throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static List<String> rows(Path data, String sql) throws Exception {
        var settings = new DatabaseSettings(Mode.EMBEDDED, data.resolve("database"), true, null, null, null, null);
        try (DatabaseSession session = DatabaseSession.besideTheProgram(settings)) {
            return rows(session.access(), sql);
        }
    }

    private static List<String> rows(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            var list = new ArrayList<String>();
            while (found.next()) {
                list.add(found.getString(1));
            }
            return list;
        }
    }

    private static void copyFolder(Path from, Path to) throws Exception {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
