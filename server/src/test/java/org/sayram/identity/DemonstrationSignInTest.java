package org.sayram.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** One click, and only in a demonstration. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class DemonstrationSignInTest {
    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void listsTheAccountsInTheLanguageOfTheReader() {
        var chinese = browser.get("/api/identity/demonstration-accounts").json();
        var english = browser.withHeaders(Map.of("Accept-Language", "en-GB,en;q=0.9"))
                .get("/api/identity/demonstration-accounts")
                .json();

        assertThat(chinese.path("enabled").asBoolean()).isTrue();
        assertThat(chinese.path("items").findValuesAsString("login"))
                .contains("zhiban01", "zhiban02", "zhihui01", "hewu01", "xitong01", "anquan01", "shenji01");
        var first = StreamSupport.stream(chinese.path("items").spliterator(), false)
                .filter(item -> "zhiban01".equals(item.path("login").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(first.path("name").asString()).isEqualTo("值班员01");
        assertThat(first.path("roleName").asString()).isEqualTo("接警员");
        assertThat(first.path("home").asString()).isEqualTo("/dispatch/watch");
        assertThat(english.path("items").findValuesAsString("roleName")).contains("Call taker", "Station", "Crew");
    }

    @Test
    void makesAWatchForEveryExistingStationAndCrewsForSomeVehicles() {
        var accounts =
                browser.get("/api/identity/demonstration-accounts").json().path("items");

        assertThat(accounts.findValuesAsString("login"))
                .filteredOn(login -> login.startsWith("zhan"))
                .hasSize(5);
        assertThat(accounts.findValuesAsString("login"))
                .filteredOn(login -> login.startsWith("chezu"))
                .hasSize(10);
        var station =
                browser.demonstration("zhan01").get("/api/identity/session").json();
        assertThat(station.path("station").asString()).startsWith("st-");
        assertThat(station.path("unit").isNull()).isTrue();
        var crew = browser.demonstration("chezu01").get("/api/identity/session").json();
        assertThat(crew.path("unit").asString()).startsWith("vh-");
        assertThat(crew.path("roles").get(0).asString()).isEqualTo("crew");
    }

    @Test
    void signsInWithOneClickAndOutAgain() {
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);

        var answer = browser.post("/api/identity/demonstration-sign-in", Map.of("login", "zhiban01"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        var session = browser.get("/api/identity/session").json();
        assertThat(session.path("person").path("name").asString()).isEqualTo("值班员01");
        assertThat(session.path("roles").toString()).isEqualTo("[\"call-taker\",\"sensor-watch\"]");
        assertThat(session.path("seat").asString()).isEqualTo("1号席");
        assertThat(session.path("demonstration").asBoolean()).isTrue();
        var old = browser.withHeaders(Map.of());
        assertThat(browser.post("/api/identity/sign-out").status()).isEqualTo(204);
        assertThat(browser.get("/api/identity/session").status()).isEqualTo(401);
        assertThat(old.get("/api/identity/session").status())
                .as("the token itself is dead, not only forgotten by the browser")
                .isEqualTo(401);
    }

    @Test
    void hasNoPasswordForADemonstrationAccount() {
        var answer = browser.post("/api/identity/sign-in", Map.of("login", "zhiban02", "password", ""));
        var guess = browser.post("/api/identity/sign-in", Map.of("login", "zhiban02", "password", "zhiban02"));

        assertThat(answer.problem()).isEqualTo("/problems/shared/missing-field");
        assertThat(guess.problem()).isEqualTo("/problems/identity/sign-in-refused");
    }

    @Test
    void doesNotGiveOneSeatToTwoPeople() {
        var other = new Browser(port).demonstration("zhiban02");
        browser.demonstration("zhiban01");

        var refused = other.post("/api/identity/seat", Map.of("seat", "1号席"));
        var taken = other.post("/api/identity/seat", Map.of("seat", "5号席"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("1号席", "值班员01");
        assertThat(taken.status()).isEqualTo(204);
        assertThat(other.get("/api/identity/session").json().path("seat").asString())
                .isEqualTo("5号席");
    }
}
