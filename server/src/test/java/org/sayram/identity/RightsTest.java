package org.sayram.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayram.Browser;
import org.sayram.MovableClock;
import org.sayram.ServerTest;
import org.sayram.identity.internal.Accounts;
import org.sayram.shared.database.DatabaseAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A right takes two administrators, and nobody becomes too mighty. */
@ServerTest
@Import({MovableClock.Configuration.class, Accounts.Configuration.class})
class RightsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAccess access;

    Browser system;
    Browser security;
    Accounts.Account systemAdministrator;
    Accounts.Account securityAdministrator;
    String suffix;

    @BeforeEach
    void signIn() {
        suffix = "-" + NUMBER.incrementAndGet();
        systemAdministrator = accounts.add("rights-system" + suffix, Role.SYSTEM_ADMINISTRATOR);
        securityAdministrator = accounts.add("rights-security" + suffix, Role.SECURITY_ADMINISTRATOR);
        system = signedIn(systemAdministrator);
        security = signedIn(securityAdministrator);
    }

    @Test
    void addsAPersonWhoCanDoNothingUntilARoleIsGrantedByTheOther() {
        var added = system.post("/api/identity/people", Map.of("login", "li" + suffix, "name", "李"));
        String id = added.json().path("id").asString();

        var asked = system.post("/api/identity/people/" + id + "/roles", Map.of("role", "call-taker", "reason", "新席位"));
        var again = system.post("/api/identity/people/" + id + "/roles", Map.of("role", "call-taker"));
        String request = asked.json().path("request").asString();
        var own = system.post("/api/identity/role-requests/" + request + "/grant");
        var granted = security.post("/api/identity/role-requests/" + request + "/grant");
        var twice = security.post("/api/identity/role-requests/" + request + "/grant");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("oneTimePassword").asString()).hasSize(20);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(again.problem()).isEqualTo("/problems/identity/role-requested");
        assertThat(own.problem()).isEqualTo("/problems/identity/not-allowed");
        assertThat(granted.status()).isEqualTo(204);
        assertThat(twice.problem()).isEqualTo("/problems/identity/request-decided");
        assertThat(acts(id))
                .containsExactly("identity.person-added", "identity.role-requested", "identity.role-granted");
        var person = system.get("/api/identity/people?q=li" + suffix)
                .json()
                .path("items")
                .get(0);
        assertThat(person.path("roles").get(0).asString()).isEqualTo("call-taker");
        assertThat(person.has("passwordHash")).isFalse();
        var requests = security.get("/api/identity/role-requests?state=granted").json();
        assertThat(requests.path("items").findValuesAsString("id")).contains(request);
    }

    @Test
    void givesNoAreaUntilOneIsSetAndEndsTheSessionsThatBeganWithAnother() {
        String id = system.post("/api/identity/people", Map.of("login", "qian" + suffix, "name", "钱"))
                .json()
                .path("id")
                .asString();
        var fresh = system.get("/api/identity/people?q=qian" + suffix)
                .json()
                .path("items")
                .get(0);
        assertThat(fresh.path("area").path("wholePrefecture").asBoolean()).isFalse();
        assertThat(fresh.path("area").path("counties")).isEmpty();

        String path = "/api/identity/people/" + id + "/area";
        var wrong = system.send("PUT", path, "{\"wholePrefecture\":false,\"counties\":[\"65272\"]}");
        var set = system.send("PUT", path, "{\"wholePrefecture\":false,\"counties\":[\"652722\"]}");
        var notByTheOther = security.send("PUT", path, "{\"wholePrefecture\":true}");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("65272");
        assertThat(set.status()).isEqualTo(204);
        assertThat(notByTheOther.status()).isEqualTo(403);
        var changed = system.get("/api/identity/people?q=qian" + suffix)
                .json()
                .path("items")
                .get(0);
        assertThat(changed.path("area").path("counties").get(0).asString()).isEqualTo("652722");
        assertThat(acts(id)).containsExactly("identity.person-added", "identity.area-set");

        var taker = accounts.add("area-taker" + suffix, Role.CALL_TAKER);
        Browser working = signedIn(taker);
        system.send("PUT", "/api/identity/people/" + taker.id() + "/area", "{\"wholePrefecture\":true}");
        assertThat(working.get("/api/identity/sessions").status()).isEqualTo(401);
    }

    @Test
    void beginsWithAOneTimePasswordThatMustBeChanged() {
        var added = system.post("/api/identity/people", Map.of("login", "zhao" + suffix, "name", "赵"))
                .json();
        String password = added.path("oneTimePassword").asString();
        var browser = new Browser(port);

        assertThat(browser.post("/api/identity/sign-in", Map.of("login", "zhao" + suffix, "password", password))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/identity/session").json().path("setUp").asString())
                .isEqualTo("password");
        assertThat(browser.get("/api/identity/sessions").problem()).isEqualTo("/problems/identity/set-up-first");
        assertThat(browser.post("/api/identity/password", Map.of("old", password, "new", "ducks on the lake"))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/identity/session").json().path("setUp").asString())
                .isEqualTo("code");
    }

    @ParameterizedTest
    @EnumSource(names = {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR", "CALL_TAKER", "COMMANDER", "CREW"})
    void givesNoSecondRoleToAnAdministrator(Role second) {
        var other = accounts.add("other" + suffix + second.code(), Role.SYSTEM_ADMINISTRATOR);

        var answer = system.post("/api/identity/people/" + other.id() + "/roles", Map.of("role", second.code()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("/problems/identity/roles-exclude-each-other");
    }

    @Test
    void givesNoAdministratorRoleToSomebodyOnDuty() {
        var taker = accounts.add("taker" + suffix, Role.CALL_TAKER);

        var answer =
                system.post("/api/identity/people/" + taker.id() + "/roles", Map.of("role", "audit-administrator"));

        assertThat(answer.problem()).isEqualTo("/problems/identity/roles-exclude-each-other");
    }

    @Test
    void decidesBetweenTwoRequestsThatWereBothPossible() {
        String id = system.post(
                        "/api/identity/people", Map.of("login", "sun" + suffix, "name", "孙", "kind", "administrator"))
                .json()
                .path("id")
                .asString();
        var first = system.post("/api/identity/people/" + id + "/roles", Map.of("role", "audit-administrator"));
        var second = system.post("/api/identity/people/" + id + "/roles", Map.of("role", "security-administrator"));

        assertThat(grant(first).status()).isEqualTo(204);
        assertThat(grant(second).problem()).isEqualTo("/problems/identity/roles-exclude-each-other");
    }

    @Test
    void letsTheTablesRefuseWhatTheCodeMightForget() {
        assertThatThrownBy(() -> addRole(systemAdministrator.id(), "administrator", "audit-administrator"))
                .rootCause()
                .hasMessageContaining("one_administrator_role_per_person");
        assertThatThrownBy(() -> addRole(systemAdministrator.id(), "duty", "call-taker"))
                .rootCause()
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> addRole(systemAdministrator.id(), "administrator", "call-taker"))
                .rootCause()
                .hasMessageContaining("check constraint");
    }

    @Test
    void letsNobodyAskOrDecideForOneself() {
        var own = system.post(
                "/api/identity/people/" + systemAdministrator.id() + "/roles", Map.of("role", "audit-administrator"));
        var revoke =
                security.delete("/api/identity/people/" + securityAdministrator.id() + "/roles/security-administrator");
        var disable = system.post("/api/identity/people/" + systemAdministrator.id() + "/disable");

        assertThat(own.problem()).isEqualTo("/problems/identity/same-person");
        assertThat(revoke.problem()).isEqualTo("/problems/identity/same-person");
        assertThat(disable.problem()).isEqualTo("/problems/identity/same-person");
    }

    @Test
    void endsTheSessionsOfWhoeverIsDisabledOrLosesARole() {
        var taker = accounts.add("lost" + suffix, Role.CALL_TAKER);
        var browser = signedIn(taker);
        security.delete("/api/identity/people/" + taker.id() + "/roles/call-taker");
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);

        clock.advance(Duration.ofSeconds(30));
        browser = signedIn(taker);
        assertThat(browser.get("/api/identity/session").json().path("roles")).isEmpty();
        system.post("/api/identity/people/" + taker.id() + "/disable");
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);
        clock.advance(Duration.ofSeconds(30));
        assertThat(taker.signIn(new Browser(port)).problem()).isEqualTo("/problems/identity/sign-in-refused");
    }

    @Test
    void showsAndEndsOnesOwnSessionsAndForTheSystemAdministratorAll() {
        var taker = accounts.add("two" + suffix, Role.CALL_TAKER);
        var first = signedIn(taker);
        clock.advance(Duration.ofSeconds(30));
        var second = signedIn(taker);
        var own = first.get("/api/identity/sessions").json();
        assertThat(own.path("total").asInt()).isEqualTo(2);
        assertThat(own.path("items").findValuesAsString("login")).containsOnly("two" + suffix);
        assertThat(system.get("/api/identity/sessions").json().path("items").findValuesAsString("login"))
                .contains("two" + suffix, "rights-system" + suffix);
        String foreign = jdbc.sql("SELECT id::text FROM identity.session WHERE person = :person")
                .param("person", systemAdministrator.id())
                .query(String.class)
                .single();

        assertThat(first.delete("/api/identity/sessions/" + foreign).problem())
                .isEqualTo("/problems/identity/no-such-session");
        for (String id : own.path("items").findValuesAsString("id")) {
            assertThat(system.delete("/api/identity/sessions/" + id).status()).isEqualTo(204);
        }
        assertThat(second.get("/api/identity/session").status()).isEqualTo(401);
    }

    @Test
    void splitsTheResetOfPasswordAndCodeBetweenTwoAdministrators() {
        var taker = accounts.add("reset" + suffix, Role.CALL_TAKER);

        assertThat(system.post("/api/identity/people/" + taker.id() + "/totp-reset")
                        .status())
                .isEqualTo(403);
        assertThat(security.post("/api/identity/people/" + taker.id() + "/password-reset")
                        .status())
                .isEqualTo(403);
        var fresh = system.post("/api/identity/people/" + taker.id() + "/password-reset")
                .json();
        assertThat(fresh.path("oneTimePassword").asString()).hasSize(20);
        assertThat(taker.signIn(new Browser(port)).problem()).isEqualTo("/problems/identity/sign-in-refused");
        assertThat(security.post("/api/identity/people/" + taker.id() + "/totp-reset")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void keepsARefusedCallAndWhoReadTheAudit() {
        var auditor = signedIn(accounts.add("auditor" + suffix, Role.AUDIT_ADMINISTRATOR));
        system.get("/api/audit/entries");

        var entries = auditor.get("/api/audit/entries?act=identity.access-refused&actor=rights-system" + suffix)
                .json();
        var reads = security.get("/api/audit/reads").json();
        var sheet = auditor.get("/api/audit/entries?format=xlsx");
        var verification = auditor.get("/api/audit/verification").json();

        assertThat(entries.path("total").asInt()).isEqualTo(1);
        var entry = entries.path("items").get(0);
        assertThat(entry.path("object").asString()).isEqualTo("GET /api/audit/entries");
        assertThat(entry.path("actName").asString()).isEqualTo("越权被拒");
        assertThat(entry.path("outcome").asString()).isEqualTo("refused");
        assertThat(reads.path("items").get(0).path("actorName").asString()).isEqualTo("名auditor" + suffix);
        assertThat(sheet.header("Content-Type")).contains("spreadsheetml");
        assertThat(sheet.response().body()).startsWith('P', 'K');
        assertThat(verification.path("intact").asBoolean()).isTrue();
        assertThat(system.get("/api/identity/people?format=xlsx").response().body())
                .startsWith('P', 'K');
    }

    private Browser.Answer grant(Browser.Answer asked) {
        return security.post(
                "/api/identity/role-requests/" + asked.json().path("request").asString() + "/grant");
    }

    private Browser signedIn(Accounts.Account account) {
        var browser = new Browser(port);
        assertThat(account.signIn(browser).status()).isEqualTo(204);
        return browser;
    }

    private void addRole(UUID person, String kind, String role) {
        jdbc.sql("INSERT INTO identity.person_role VALUES (:person, :kind, :role, 'test', now())")
                .param("person", person)
                .param("kind", kind)
                .param("role", role)
                .update();
    }

    private java.util.List<String> acts(String person) {
        return jdbc.sql("SELECT act FROM audit.entry WHERE object = :object ORDER BY number")
                .param("object", "person:" + person)
                .query(String.class)
                .list();
    }
}
