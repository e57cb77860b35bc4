package org.sayram.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayram.identity.internal.Accounts.PASSWORD;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.MovableClock;
import org.sayram.ServerTest;
import org.sayram.identity.internal.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way in outside a demonstration: two factors, slow guessing, sessions that end. */
@ServerTest
@Import({MovableClock.Configuration.class, Accounts.Configuration.class})
class SignInTest {
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
    Sessions sessions;

    Browser browser;
    String login;

    @BeforeEach
    void fresh() {
        jdbc.sql("DELETE FROM identity.wrong_try").update();
        browser = new Browser(port);
        login = "person" + NUMBER.incrementAndGet();
    }

    @Test
    void needsPasswordAndCode() {
        var account = accounts.add(login, Role.CALL_TAKER);

        var half = browser.post("/api/identity/sign-in", Map.of("login", login, "password", PASSWORD));
        var wrong =
                browser.post("/api/identity/sign-in", Map.of("login", login, "password", PASSWORD, "totp", "000000"));
        var whole = account.signIn(browser);

        assertThat(half.problem()).isEqualTo("/problems/identity/code-needed");
        assertThat(wrong.problem()).isEqualTo("/problems/identity/sign-in-refused");
        assertThat(whole.status()).isEqualTo(204);
        assertThat(browser.get("/api/identity/session").json().path("setUp").isNull())
                .isTrue();
    }

    @Test
    void takesACodeOnce() {
        var account = accounts.add(login, Role.CALL_TAKER);
        assertThat(account.signIn(browser).status()).isEqualTo(204);

        var again = account.signIn(new Browser(port));

        assertThat(again.problem()).isEqualTo("/problems/identity/sign-in-refused");
        clock.advance(Duration.ofSeconds(30));
        assertThat(account.signIn(new Browser(port)).status()).isEqualTo(204);
    }

    @Test
    void answersTheSameForAnUnknownLoginAndAWrongPassword() {
        accounts.add(login, Role.CALL_TAKER);

        var unknown = browser.post("/api/identity/sign-in", Map.of("login", "nobody", "password", "wrong password"));
        var wrong = browser.post("/api/identity/sign-in", Map.of("login", login, "password", "wrong password"));

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void refusesTheSixthTryEvenIfItIsRightAndLaterLetsThePersonIn() {
        var account = accounts.add(login, Role.CALL_TAKER);
        for (int i = 1; i <= 5; i++) {
            assertThat(wrongTry(login).problem()).as("try %d", i).isEqualTo("/problems/identity/sign-in-refused");
        }

        var sixth = account.signIn(browser);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.problem()).isEqualTo("/problems/identity/locked");
        assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 60);
        clock.advance(Duration.ofSeconds(61));
        assertThat(account.signIn(browser).status()).isEqualTo(204);
        assertThat(wrongTry(login).status()).as("the tries are forgotten").isEqualTo(401);
    }

    @Test
    void locksLongerEachTimeAndNeverBeyondAnHour() {
        for (int i = 1; i <= 5; i++) {
            wrongTry(login);
        }
        long longest = 0;
        for (long expected : new long[] {60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            longest = wrongTry(login).json().path("retryAfterSeconds").asLong();
            assertThat(longest).isBetween(expected - 5, expected);
            clock.advance(Duration.ofSeconds(longest + 1));
            assertThat(wrongTry(login).status()).isEqualTo(401);
        }
    }

    @Test
    void locksAnAddressThatTriesManyLogins() {
        for (int i = 1; i <= 30; i++) {
            assertThat(wrongTry(login + "-" + i).status()).isEqualTo(401);
        }
        assertThat(wrongTry(login + "-31").status()).isEqualTo(429);
    }

    @Test
    void endsASessionThatIsNotUsed() {
        var account = accounts.add(login, Role.SYSTEM_ADMINISTRATOR);
        account.signIn(browser);

        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get("/api/identity/session").status())
                .as("an act prolongs it")
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(31));
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);
    }

    @Test
    void isNotKeptAliveByWhatAPageAsksByItself() {
        accounts.add(login, Role.SYSTEM_ADMINISTRATOR).signIn(browser);
        var page = browser.withHeaders(Map.of("X-Sayram-Background", "1"));

        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(14));
            assertThat(page.get("/api/identity/session").status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(14));
        assertThat(page.get("/api/identity/session").status()).isEqualTo(401);
    }

    @Test
    void endsEverySessionAfterADay() {
        accounts.add(login, Role.CALL_TAKER).signIn(browser);
        UUID session = jdbc.sql("SELECT s.id FROM identity.session s JOIN identity.person p ON p.id = s.person"
                        + " WHERE p.login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();

        clock.advance(Duration.ofHours(11));
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(11));
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(200);
        assertThat(sessions.isLive(session)).isTrue();
        clock.advance(Duration.ofHours(2));
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);
        assertThat(sessions.isLive(session)).isFalse();
    }

    @Test
    void limitsASessionUntilTheSecondFactorIsEnrolled() {
        accounts.addWithoutCode(login, Role.SYSTEM_ADMINISTRATOR);
        browser.post("/api/identity/sign-in", Map.of("login", login, "password", PASSWORD));

        assertThat(browser.get("/api/identity/session").json().path("setUp").asString())
                .isEqualTo("code");
        assertThat(browser.get("/api/identity/people").problem()).isEqualTo("/problems/identity/set-up-first");
        assertThat(browser.get("/actuator/metrics").status()).isEqualTo(403);
        var wrong = browser.post("/api/identity/totp/confirm", Map.of("code", "123456"));
        assertThat(wrong.problem()).isEqualTo("/problems/identity/nothing-to-confirm");
        var enrolment = browser.post("/api/identity/totp/enrol").json();
        assertThat(enrolment.path("uri").asString()).startsWith("otpauth://totp/Sayram:" + login);
        var secret = org.sayram.identity.internal.Base32.decode(
                enrolment.path("secret").asString());
        var account = new Accounts.Account(UUID.randomUUID(), login, secret, clock);
        assertThat(browser.post("/api/identity/totp/confirm", Map.of("code", "12345x"))
                        .problem())
                .isEqualTo("/problems/identity/code-wrong");
        assertThat(browser.post("/api/identity/totp/confirm", Map.of("code", account.code()))
                        .status())
                .isEqualTo(204);
        assertThat(browser.get("/api/identity/people").status()).isEqualTo(200);
        assertThat(browser.post("/api/identity/totp/enrol").problem()).isEqualTo("/problems/identity/code-enrolled");
    }

    @Test
    void endsTheOtherSessionsWhenThePasswordChanges() {
        var account = accounts.add(login, Role.CALL_TAKER);
        account.signIn(browser);
        clock.advance(Duration.ofSeconds(30));
        var elsewhere = new Browser(port);
        account.signIn(elsewhere);

        var wrong = browser.post("/api/identity/password", Map.of("old", "not it", "new", "the lake is frozen"));
        var weak = browser.post("/api/identity/password", Map.of("old", PASSWORD, "new", "password1234"));
        var good = browser.post("/api/identity/password", Map.of("old", PASSWORD, "new", "the lake is frozen"));

        assertThat(wrong.problem()).isEqualTo("/problems/identity/old-password-wrong");
        assertThat(weak.problem()).isEqualTo("/problems/identity/password-too-weak");
        assertThat(good.status()).isEqualTo(204);
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/identity/session").status()).isEqualTo(401);
    }

    @Test
    void keepsNeitherPasswordNorTokenNorSecretInTheDatabase() {
        var account = accounts.add(login, Role.CALL_TAKER);
        String cookie = account.signIn(browser).header("Set-Cookie");
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));

        String dump = jdbc.sql("""
                SELECT (SELECT string_agg(p::text, '\n') FROM identity.person p)
                    || (SELECT string_agg(s::text, '\n') FROM identity.session s)
                    || (SELECT string_agg(e::text, '\n') FROM audit.entry e)""").query(String.class).single();

        assertThat(dump).contains(login).doesNotContain(PASSWORD, token);
        assertThat(token).hasSize(43);
    }

    @Test
    void refusesDemonstrationSignInHere() {
        var refused = browser.post("/api/identity/demonstration-sign-in", Map.of("login", "zhiban01"));
        var list = browser.get("/api/identity/demonstration-accounts").json();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("/problems/identity/no-demonstration");
        assertThat(list.path("enabled").asBoolean()).isFalse();
        assertThat(list.path("items")).isEmpty();
    }

    @Test
    void keepsWhoTriedAndFailed() {
        wrongTry(login);

        String details = jdbc.sql(
                        "SELECT outcome || ' ' || address || ' ' || details FROM audit.entry WHERE object = :object")
                .param("object", "account:" + login)
                .query(String.class)
                .single();
        assertThat(details).isEqualTo("refused 127.0.0.1 reason=identity.sign-in-refused");
    }

    private Browser.Answer wrongTry(String who) {
        return browser.post("/api/identity/sign-in", Map.of("login", who, "password", "a wrong password"));
    }
}
