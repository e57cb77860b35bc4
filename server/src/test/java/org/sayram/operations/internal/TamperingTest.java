package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayram.TestDatabase;
import org.sayram.operations.OperationsSettings;
import org.sayram.operationslog.AnchorSigner;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.Hash;
import org.sayram.operationslog.HashChain;
import org.sayram.operationslog.HybridTime;
import org.sayram.operationslog.UnsealedEvent;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever holds the database as its owner can change what they like; verify-log finds it. */
class TamperingTest {
    private static final int EVENTS = 60;
    private static final int ANCHOR_AT = 50;
    private static final int CHANGES = 1000;

    /** The columns that the hash covers, and the two that hold hashes; each with the bytes a change may hit. */
    private static final List<String> UUIDS = List.of("id", "act_id", "based_on");

    private static final List<String> TEXTS =
            List.of("world", "stream", "node", "actor", "type", "body", "previous_hash", "hash");
    private static final List<String> NUMBERS =
            List.of("incarnation", "sequence", "term", "clock_millis", "clock_counter", "version");
    private static final List<String> TIMES = List.of("occurred_at", "recorded_at");

    private final DatabaseAccess access = TestDatabase.fresh();
    private final UUID incident = UUID.randomUUID();

    @TempDir
    Path folder;

    private OperationsSettings settings;
    private Connection owner;

    @BeforeEach
    void writeALog() throws SQLException {
        settings = new OperationsSettings(
                "centre",
                folder.resolve("keys"),
                folder.resolve("anchors"),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                java.util.List.of(),
                Duration.ofSeconds(5),
                9);
        owner = access.connect(access.owner());
        var source = new SingleConnectionDataSource(owner, true);
        var jdbc = JdbcClient.create(source);
        var events = new EventStore(jdbc, new JdbcTemplate(source));
        var heads = new HeadStore(jdbc);
        heads.create("centre");
        List<StoredEvent> chain = chain();
        events.insert(chain);
        heads.save(new NodeHead(
                "centre", 1, EVENTS, EVENTS, chain.getLast().event().hash(), new HybridTime(EVENTS, 0)));
        var keys = new NodeKeys(settings);
        var signer = new AnchorSigner(keys.anchorKeys());
        for (int at : List.of(10, ANCHOR_AT)) {
            Event event = chain.get(at - 1).event();
            new AnchorFile(settings).add(signer.sign("centre", 1, at, event.hash(), Instant.now()));
        }
        run("create table untouched as table operations.event");
    }

    private List<StoredEvent> chain() {
        List<StoredEvent> chain = new ArrayList<>();
        Hash previous = Hash.NONE;
        UUID last = null;
        for (int sequence = 1; sequence <= EVENTS; sequence++) {
            var unsealed = new UnsealedEvent(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "live",
                    "incident/" + incident,
                    "centre",
                    1,
                    sequence,
                    sequence / 20,
                    last,
                    new HybridTime(1_767_225_600_000L + sequence, sequence % 3),
                    Instant.parse("2026-01-01T00:00:00.123456Z").plusSeconds(sequence),
                    Instant.parse("2026-01-01T00:00:01.654321Z").plusSeconds(sequence),
                    "person:" + UUID.randomUUID() + " 值班员01",
                    "incident.note-kept",
                    1,
                    "{\"incident\":\"" + incident + "\",\"text\":\"三层有烟 " + sequence + "\"}");
            Event event = HashChain.seal(unsealed, previous);
            chain.add(new StoredEvent(event, incident, sequence));
            previous = event.hash();
            last = event.id();
        }
        return chain;
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
    }

    @Test
    void provesAnUntouchedLogUpToItsLastAnchorAndSaysWhatItCannotProve() throws SQLException {
        Verdict verdict = verify();

        assertThat(verdict.exit()).isZero();
        assertThat(verdict.text())
                .containsPattern("proven up to sequence 50, anchor signed 20.* by key [0-9a-f]{16}")
                .contains("held but not proven: 10 events, sequence 51 to 60")
                .contains("Nothing speaks against the log.");
    }

    @Test
    void findsEverySingleByteThatIsChanged() throws SQLException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int done = 0;
        while (done < CHANGES) {
            int sequence = 1 + random.nextInt(EVENTS);
            String change = change(random, sequence);
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                String changed = changed(statement, change);
                if (changed != null) {
                    owner.commit();
                    done++;
                    assertThat(verify().exit()).as(change).isEqualTo(1);
                    statement.executeUpdate("delete from operations.event where ctid = '" + changed + "'");
                    statement.executeUpdate(
                            "insert into operations.event select * from untouched where sequence = " + sequence);
                }
                owner.commit();
            } catch (SQLException refused) {
                // The value cannot be stored there, or stands there twice: no change was made, another is tried.
                owner.rollback();
            }
            owner.setAutoCommit(true);
        }
        assertThat(verify().exit()).as("put back as it was").isZero();
    }

    /** Where the changed row lies now, or null when none was changed. */
    private static @Nullable String changed(Statement statement, String change) throws SQLException {
        try (ResultSet row = statement.executeQuery(change + " returning ctid::text")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** An update of one byte of one value; it changes no row where the value is missing. */
    private static String change(Random random, int sequence) {
        List<String> all = new ArrayList<>(UUIDS);
        all.addAll(TEXTS);
        all.addAll(NUMBERS);
        all.addAll(TIMES);
        String column = all.get(random.nextInt(all.size()));
        int bit = random.nextInt(8);
        int at = random.nextInt(1000);
        String value;
        if (UUIDS.contains(column)) {
            value = "encode(" + flipped("decode(replace(" + column + "::text, '-', ''), 'hex')", at, 1 << bit)
                    + ", 'hex')::uuid";
        } else if (TEXTS.contains(column)) {
            // The lowest bits: a letter stays a letter, and the last byte of a character stays one.
            value = "convert_from(" + flipped("convert_to(" + column + ", 'UTF8')", at, 1 << bit % 4) + ", 'UTF8')";
        } else if (NUMBERS.contains(column)) {
            int bytes = column.equals("sequence") || column.equals("clock_millis") ? 8 : 4;
            value = column + " # " + (1L << 8 * (at % bytes) + Math.min(bit, 6)) + "::"
                    + (bytes == 8 ? "bigint" : "integer");
        } else {
            value = column + " + interval '1 microsecond' * " + (1L << 8 * (at % 6) + bit);
        }
        return "update operations.event set " + column + " = " + value + " where sequence = " + sequence
                + " and node = 'centre' and " + column + " is not null";
    }

    private static String flipped(String bytes, int at, int mask) {
        String place = "(" + at + " % length(" + bytes + "))";
        return "set_byte(" + bytes + ", " + place + ", get_byte(" + bytes + ", " + place + ") # " + mask + ")";
    }

    @Test
    void findsATailThatWasCutOffThoughTheHeadWasMovedBackToo() throws SQLException {
        run("delete from operations.event where sequence > 45");
        assertThat(verify().text()).contains("CONTRADICTION", "the log does not end where its head says");
        run("update operations.node_head set sequence = 45, head_hash ="
                + " (select hash from operations.event where sequence = 45)");

        Verdict verdict = verify();

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text())
                .contains("proven up to sequence 10,")
                .contains("at sequence 50: an anchor was signed here, but the log ends before");
    }

    @Test
    void findsWhatIsMissingInTheMiddle() throws SQLException {
        run("delete from operations.event where sequence = 30");

        Verdict verdict = verify();

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("proven up to sequence 10,", "at sequence 30: an event is missing");
    }

    @Test
    void findsThatTheWholeLogIsGone() throws SQLException {
        run("delete from operations.event; delete from operations.node_head");

        Verdict verdict = verify();

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("the log ends before");
    }

    @Test
    void findsAnEventThatWasFiledUnderAnotherIncidentOrHidden() throws SQLException {
        run("update operations.event set incident = null where sequence = 7");
        assertThat(verify().text()).contains("at sequence 7: the event is filed under another incident than it names");
        run("update operations.event set incident = '" + UUID.randomUUID() + "' where sequence = 7");
        assertThat(verify().exit()).isEqualTo(1);
    }

    @Test
    void findsALogThatWasRewrittenAsAWhole() throws SQLException {
        run("delete from operations.event");
        var source = new SingleConnectionDataSource(owner, true);
        List<StoredEvent> other = chain();
        new EventStore(JdbcClient.create(source), new JdbcTemplate(source)).insert(other);
        run("update operations.node_head set head_hash = '"
                + other.getLast().event().hash().hex() + "'");

        Verdict verdict = verify();

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("not proven", "the event is not the one that was signed");
    }

    @Test
    void believesNoAnchorOfAnotherKeyAndSurvivesALineThatWasCutOff() throws Exception {
        Path file = folder.resolve("anchors/centre.anchors");
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.getFirst() + "\n" + lines.getLast().substring(0, 70));
        assertThat(verify().text()).contains("proven up to sequence 10,", "lines that cannot be read");
        assertThat(verify().exit()).isZero();
        String forged = Pattern.compile("^1 10 ").matcher(lines.getFirst()).replaceFirst("1 11 ");
        Files.writeString(file, forged + "\n");

        Verdict verdict = verify();

        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.text()).contains("at sequence 11: the anchor bears the signature of no trusted key");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private Verdict verify() throws SQLException {
        var out = new ByteArrayOutputStream();
        int exit = VerifyLogCommand.verify(access, settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Verdict(exit, out.toString(StandardCharsets.UTF_8));
    }

    private record Verdict(int exit, String text) {}
}
