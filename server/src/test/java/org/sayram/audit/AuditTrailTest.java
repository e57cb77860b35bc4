package org.sayram.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.identity.IdentityAct;
import org.sayram.shared.PageRequest;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail on a real database: it cannot be changed by us, shows when somebody else did, and fails the right way. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@TestPropertySource(properties = "sayram.audit.queue=${sayram.data}/audit-trail-test/queue.jsonl")
class AuditTrailTest {
    private static final AuditActor ACTOR = new AuditActor("person:1", "王");

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditReader reader;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    AuditSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAccess access;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @BeforeEach
    void threeRows() throws Exception {
        Files.deleteIfExists(settings.queue());
        asOwner("TRUNCATE audit.entry; UPDATE audit.head SET number = 0, hash = decode(repeat('00', 32), 'hex')");
        for (int i = 0; i < 3; i++) {
            trail.record(AuditEntry.done(IdentityAct.PERSON_ADDED, ACTOR, "person:" + i)
                    .with("login", "l" + i));
        }
    }

    @AfterEach
    void trailIsUp() throws SQLException {
        asOwner("GRANT INSERT ON audit.entry TO " + access.application().user());
    }

    @Test
    void keepsWhoWhatOnWhatResultAndFromWhere() {
        var entry = reader.list(filter(), new PageRequest(0, 10, null, false))
                .items()
                .getFirst();

        assertThat(entry.number()).isEqualTo(3);
        assertThat(entry.actorName()).isEqualTo("王");
        assertThat(entry.act()).isEqualTo("identity.person-added");
        assertThat(entry.object()).isEqualTo("person:2");
        assertThat(entry.outcome()).isEqualTo(AuditOutcome.DONE);
        assertThat(entry.address()).isEqualTo("local");
        assertThat(entry.details()).isEqualTo("login=l2");
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void cannotBeChangedOrEmptiedByTheApplication() {
        for (String sql :
                List.of("UPDATE audit.entry SET actor_name = 'x'", "DELETE FROM audit.entry", "TRUNCATE audit.entry")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void namesTheRowThatSomebodyChangedRemovedOrCutOff() throws SQLException {
        assertBroken("UPDATE audit.entry SET object = 'person:9' WHERE number = 2", 2, "altered");
        assertBroken(
                "UPDATE audit.entry SET object = 'person:1' WHERE number = 2; DELETE FROM audit.entry WHERE number = 3",
                3,
                "cut-off");
        assertBroken("DELETE FROM audit.entry WHERE number = 1", 1, "missing");
    }

    @Test
    void namesTheRowForEveryBitOfAHash() throws SQLException {
        asOwner("UPDATE audit.entry SET hash = set_byte(hash, 7, get_byte(hash, 7) # 1) WHERE number = 2");
        assertThat(verifier.verify().firstBad()).isEqualTo(2);
    }

    @Test
    void hasNoGapWhenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> writers = IntStream.range(0, 60)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        trail.record(AuditEntry.done(IdentityAct.SEAT_TAKEN, ACTOR, "session:" + i));
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }
        var result = verifier.verify();
        assertThat(result.intact()).isTrue();
        assertThat(result.checked()).isEqualTo(63);
    }

    @Test
    void sharesTheFateOfTheActItProves() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trail.record(AuditEntry.done(IdentityAct.ROLE_GRANTED, ACTOR, "person:7"));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThat(verifier.verify().checked()).isEqualTo(3);
    }

    @Test
    void refusesASensitiveActWhileTheTrailIsDownAndLetsAnEmergencyPass() throws SQLException {
        var browser = new Browser(port);
        trailIsDown();

        var refused = browser.post("/api/identity/demonstration-sign-in", Map.of("login", "zhiban01"));
        trail.recordInEmergency(AuditEntry.done(IdentityAct.ACCESS_REFUSED, ACTOR, "call:119"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("/problems/audit/trail-not-writable");
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);
        trail.writeQueued();
        assertThat(settings.queue()).isNotEmptyFile();

        trailIsUp();
        trail.writeQueued();

        assertThat(settings.queue()).doesNotExist();
        var late = reader.list(filter(), new PageRequest(0, 1, null, false))
                .items()
                .getFirst();
        assertThat(late.object()).isEqualTo("call:119");
        assertThat(late.occurredAt()).isBefore(late.recordedAt());
        assertThat(verifier.verify().intact()).isTrue();
    }

    @Test
    void keepsANameThatTriesToLookLikeTwoLinesInOne() {
        trail.record(AuditEntry.refused(
                IdentityAct.SIGNED_IN, AuditActor.unknown("wang\nINFO all is well"), "account:wang"));

        var entry = reader.list(filter(), new PageRequest(0, 1, null, false))
                .items()
                .getFirst();
        assertThat(entry.actorName()).isEqualTo("wang INFO all is well");
    }

    private void assertBroken(String sql, long number, String reason) throws SQLException {
        asOwner(sql);
        var result = verifier.verify();
        assertThat(result.firstBad()).as(sql).isEqualTo(number);
        assertThat(result.reason()).as(sql).isEqualTo(reason);
    }

    private void trailIsDown() throws SQLException {
        asOwner("REVOKE INSERT ON audit.entry FROM " + access.application().user());
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AuditFilter filter() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}
