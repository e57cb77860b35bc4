package org.sayram.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.identity.Area;
import org.sayram.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh installation outside a demonstration: three administrators at once, no default password, no super-user. */
@ExtendWith(OutputCaptureExtension.class)
@ServerTest
@TestPropertySource(properties = "sayram.identity.shortest-password=13")
class FirstStartTest {
    private static final Pattern LINE = Pattern.compile("(?m)^ {2}([a-z-]+-administrator) +([A-Za-z0-9]{20})$");

    @LocalServerPort
    int port;

    @Autowired
    FirstStart firstStart;

    @Autowired
    PersonStore people;

    @Autowired
    DemonstrationAccounts demonstration;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void makesTheThreeAndPrintsTheirPasswordsOnce(CapturedOutput output) {
        var issued = LINE.matcher(output.getOut())
                .results()
                .collect(java.util.stream.Collectors.toMap(line -> line.group(1), line -> line.group(2)));

        assertThat(issued).containsOnlyKeys("system-administrator", "security-administrator", "audit-administrator");
        assertThat(issued.values()).doesNotHaveDuplicates();
        assertThat(firstStart.makeTheThree()).as("a second start makes nobody").isEmpty();
        issued.forEach((login, password) -> {
            var browser = new Browser(port);
            var answer = browser.post("/api/identity/sign-in", Map.of("login", login, "password", password));
            assertThat(answer.status()).as(login).isEqualTo(204);
            var session = browser.get("/api/identity/session").json();
            assertThat(session.path("setUp").asString()).isEqualTo("password");
            assertThat(session.path("roles").toString()).isEqualTo("[\"" + login + "\"]");
        });
    }

    @Test
    void refusesToStartOnADatabaseOfADemonstration() {
        var person = new Person(
                UUID.randomUUID(),
                Person.Kind.DUTY,
                "zhiban01",
                "值班员01",
                null,
                null,
                null,
                true,
                Set.of(Role.CALL_TAKER),
                Area.PREFECTURE,
                false,
                false,
                null);
        transaction.executeWithoutResult(status -> {
            people.add(person, null, java.time.Instant.EPOCH);

            assertThatThrownBy(demonstration::refuse)
                    .isInstanceOf(DemonstrationDataFound.class)
                    .hasMessageContaining("1 demonstration account");
            status.setRollbackOnly();
        });
        assertThat(people.countDemonstration()).isZero();
    }

    @Test
    void opensNoSessionForADemonstrationAccountThatCameInByTheBackDoor() {
        var session = new SessionStore.Found(
                new org.sayram.identity.SignedIn(
                        UUID.randomUUID(),
                        "zhiban01",
                        "值班员01",
                        Set.of(),
                        Area.PREFECTURE,
                        null,
                        null,
                        null,
                        UUID.randomUUID()),
                true,
                false,
                null,
                false,
                java.time.Duration.ofHours(1),
                java.time.Instant.EPOCH,
                java.time.Instant.MAX);

        assertThat(rules.judge(session)).isEmpty();
        assertThatThrownBy(() -> demonstration.signIn("zhiban01", new SessionOrigin("127.0.0.1", "test")))
                .hasMessageContaining("no-demonstration");
    }

    @Autowired
    SessionRules rules;
}
