package org.sayram.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.TestDatabase;
import org.sayram.shared.database.DatabaseAccess;

/** What was backed up is what is restored, in every table; what is not a whole backup is refused. */
class DatabaseBackupTest {
    /** Into the tables of src/test/resources/db/migration/trial. */
    private static final String ROWS = """
            DELETE FROM trial.parent;
            INSERT INTO trial.parent (id, name)
                SELECT i, E'tab\\t newline\\n backslash \\\\ ' || chr(19968 + i) FROM generate_series(1, 3000) i;
            INSERT INTO trial.parent (id) VALUES (0);
            INSERT INTO trial.child (parent, raw, at, place, json)
                SELECT i, sha256(i::text::bytea), 'epoch'::timestamptz + i * '1.000001 s'::interval,
                       point(82.07, 44.9 + i), '{"a": [1, null]}' FROM generate_series(1, 3000) i;
            CREATE TABLE trial.divided_2026_11 PARTITION OF trial.divided
                FOR VALUES FROM ('2026-11-01Z') TO ('2026-12-01Z');
            INSERT INTO trial.divided VALUES ('2026-11-25Z', 0.1), ('2026-11-26Z', 'NaN');
            """;

    private static final int GZIP_TRAILER_BYTES = 8;

    private final DatabaseAccess original = TestDatabase.fresh();

    @TempDir
    Path folder;

    @Test
    void restoresEveryTableOfEveryCapability() throws Exception {
        execute(original, ROWS);
        Path file = folder.resolve("a.backup");
        BackupManifest taken = backup().write(file);
        assertThat(taken.tables())
                .extracting(BackupManifest.BackedUpTable::name)
                .contains("trial.parent", "trial.divided");

        DatabaseAccess copy = TestDatabase.empty();
        BackupManifest restored = restore(copy).read(file);

        assertThat(restored).isEqualTo(taken);
        assertThat(contents(copy, taken)).isEqualTo(contents(original, taken));
        execute(copy, "INSERT INTO trial.child (parent) VALUES (1)");
        assertThat(one(copy, "SELECT max(id) FROM trial.child")).isEqualTo("3001");
        assertThatThrownBy(() -> execute(copy, "INSERT INTO trial.child (parent) VALUES (-1)"))
                .hasMessageContaining("foreign key");
        assertThat(one(copy, "SELECT count(*) FROM shared.restored")).isEqualTo("1");
    }

    @Test
    void showsTheMomentItWasTakenThoughOthersGoOnWriting() throws Exception {
        Path file = folder.resolve("a.backup");
        new DatabaseBackup(original, Clock.systemUTC(), table -> {
                    if (table.startsWith("trial.first_read")) {
                        run(original, "INSERT INTO trial.last_read VALUES (1)");
                    }
                })
                .write(file);
        assertThat(one(original, "SELECT count(*) FROM trial.last_read")).isEqualTo("1");
        DatabaseAccess copy = TestDatabase.empty();
        restore(copy).read(file);
        assertThat(one(copy, "SELECT count(*) FROM trial.last_read")).isEqualTo("0");
    }

    @Test
    void refusesAFileWithAnyByteChangedOrMissing() throws Exception {
        execute(original, "UPDATE trial.parent SET name = repeat('name ', 500)");
        Path file = folder.resolve("a.backup");
        backup().write(file);
        byte[] good = Files.readAllBytes(file);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            byte[] bad = good.clone();
            // Not the header of gzip (10 bytes, flags and time) nor the last byte of its data, which has bits without
            // meaning.
            int at = 10 + random.nextInt(bad.length - 10 - GZIP_TRAILER_BYTES - 1);
            at = random.nextInt(10) == 0 ? bad.length - 1 - random.nextInt(GZIP_TRAILER_BYTES) : at;
            int flipped = at;
            bad[flipped] ^= (byte) (1 << random.nextInt(8));
            if (unharmed(good, bad)) {
                continue;
            }
            Path damaged = Files.write(folder.resolve("damaged"), bad);
            assertThatThrownBy(() -> BackupReader.verify(damaged))
                    .as("byte %d", flipped)
                    .isInstanceOf(BackupProblem.class);
        }
        for (int length : new int[] {0, 5, 30, good.length / 2, good.length - 9}) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(good, length));
            assertThatThrownBy(() -> BackupReader.verify(cut))
                    .as("cut at %d", length)
                    .isInstanceOf(BackupProblem.class);
        }
    }

    /** A changed bit of deflate may still say the same: "five back" and "ten back" are equal where a word repeats. */
    private static boolean unharmed(byte[] good, byte[] bad) {
        try (var before = new GZIPInputStream(new ByteArrayInputStream(good));
                var after = new GZIPInputStream(new ByteArrayInputStream(bad))) {
            return Arrays.equals(before.readAllBytes(), after.readAllBytes());
        } catch (IOException damaged) {
            return false;
        }
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() throws Exception {
        Path file = folder.resolve("a.backup");
        backup().write(file);
        assertThatThrownBy(() -> restore(TestDatabase.fresh()).read(file))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void refusesToOverwriteAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("precious"), "x");
        assertThatThrownBy(() -> backup().write(file)).hasMessageContaining("exists already");
        assertThat(file).hasContent("x");
    }

    @Test
    void refusesWhatIsNotABackup() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam");
        assertThatThrownBy(() -> BackupReader.verify(file)).hasMessageContaining("is not a backup");
    }

    private DatabaseBackup backup() {
        return new DatabaseBackup(original, Clock.systemUTC(), line -> {});
    }

    private static DatabaseRestore restore(DatabaseAccess access) {
        return new DatabaseRestore(access, Clock.systemUTC(), line -> {});
    }

    /** Every row of every table as text, sorted. */
    private static TreeMap<String, List<String>> contents(DatabaseAccess access, BackupManifest manifest)
            throws SQLException {
        var all = new TreeMap<String, List<String>>();
        for (BackupManifest.BackedUpTable table : manifest.tables()) {
            if (!table.name().equals("shared.restored")) {
                all.put(table.name(), rows(access, "SELECT t::text FROM " + table.name() + " t ORDER BY 1"));
            }
        }
        return all;
    }

    private static String one(DatabaseAccess access, String sql) throws SQLException {
        return rows(access, sql).getFirst();
    }

    private static List<String> rows(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private static void run(DatabaseAccess access, String sql) {
        try {
            execute(access, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
