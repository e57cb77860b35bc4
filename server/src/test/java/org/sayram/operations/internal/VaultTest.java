package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.Vault;
import org.sayram.operations.VaultKeyDestroyed;
import org.sayram.operations.VaultReference;
import org.sayram.operations.World;
import org.sayram.operationslog.Hash;
import org.sayram.shared.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Personal data: opened with a reason only, erased with its key, never in clear text. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class VaultTest {
    private static final Actor READER = new Actor("person:" + UUID.randomUUID(), "指挥长01");

    private final UUID incident = UUID.randomUUID();
    private final String secret = "示意人-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    Vault vault;

    @Autowired
    OperationsLog log;

    @Autowired
    LogVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensWhatItKeptAndLeavesAnEntryInTheAudit() {
        VaultReference reference = vault.keep(World.LIVE, incident, "caller-name", secret);

        assertThat(vault.open(reference, READER, "回访报警人 " + incident)).contains(secret);

        assertThat(jdbc.sql("select count(*) from audit.entry where object = ? and actor_id = ? and details like ?")
                        .params("vault:" + reference.id(), READER.id(), "%回访报警人 " + incident + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> vault.open(reference, READER, " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(OperationsProblem.REASON_MISSING));
    }

    @Test
    void erasesWithItsKeyWhileTheChainStaysWhole() {
        VaultReference reference = vault.keep(World.LIVE, incident, "caller-name", secret);
        var act = new Act(UUID.randomUUID(), READER, Instant.now(), null);

        vault.destroyKey(World.LIVE, incident, act, "保存期满");

        assertThat(vault.open(reference, READER, "再看")).isEmpty();
        assertThat(log.listIncident(World.LIVE, incident))
                .singleElement()
                .satisfies(event -> assertThat(event.body()).isEqualTo(new VaultKeyDestroyed(incident, "保存期满")));
        assertThat(jdbc.sql("select count(*) from operations.vault_value where incident = ?")
                        .param(incident)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> vault.keep(World.LIVE, incident, "caller-name", "another"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(OperationsProblem.VAULT_KEY_DESTROYED));
        assertThat(verification.verify().consistent()).isTrue();
    }

    @Test
    void writesAHashThatOnlyWhoOpensTheVaultCanCheck() {
        VaultReference reference = vault.keep(World.LIVE, incident, "caller-number", "09090000000");

        assertThat(reference.saltedHash())
                .hasSize(64)
                .isNotEqualTo(
                        Hash.of("09090000000".getBytes(StandardCharsets.UTF_8)).hex());
        var altered = new VaultReference(reference.id(), "0".repeat(64));
        assertThatThrownBy(() -> vault.open(altered, READER, "核对")).hasMessageContaining("is not what the log says");
    }

    @Test
    void leavesNoClearTextOfACallerAnywhereInTheDatabase() {
        String number = "0909-" + UUID.randomUUID().toString().substring(0, 8);
        Browser seat = new Browser(port).demonstration("zhiban01");
        Browser.Answer answer = seat.withHeaders(Map.of(
                        "X-Sayram-Client", "web", "Act-Id", UUID.randomUUID().toString()))
                .post(
                        "/api/incident/calls?world=live",
                        Map.of(
                                "source",
                                "phone",
                                "address",
                                "博乐市金秋路71号",
                                "typeCode",
                                "open",
                                "callerNumber",
                                number,
                                "callerName",
                                secret));
        assertThat(answer.status()).isEqualTo(200);

        assertThat(tablesWith("金秋路71号")).as("the search finds what is there").contains("operations.event");
        assertThat(tablesWith(number)).isEmpty();
        assertThat(tablesWith(secret)).isEmpty();
        assertThat(tablesWith(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        String incidentId = answer.json().path("incidentId").asString();
        assertThat(seat.get("/api/incident/incidents/" + incidentId + "?world=live")
                        .text())
                .doesNotContain(number, secret);
    }

    private List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        List<String> tables = jdbc.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'schema_history'
                """).query(String.class).list();
        for (String table : tables) {
            boolean holds = jdbc.sql("select exists (select 1 from " + table + " t where strpos(t::text, ?) > 0)")
                    .param(text)
                    .query(Boolean.class)
                    .single();
            if (holds) {
                found.add(table);
            }
        }
        return found;
    }
}
