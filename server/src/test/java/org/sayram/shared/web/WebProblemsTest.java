package org.sayram.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Whatever a request gets wrong has a name, a value and a next step, in two languages. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class WebProblemsTest {
    @LocalServerPort
    int port;

    Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = new Browser(port).demonstration("xitong01");
    }

    @Test
    void namesAParameterThatCannotBeRead() {
        var answer = administrator.get("/api/identity/people?size=many");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("zh");
        assertThat(answer.problem()).isEqualTo("/problems/shared/bad-value");
        assertThat(answer.json().path("detail").asString()).contains("size", "many");
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
    }

    @Test
    void namesAFilterThatCannotBeRead() {
        var auditor = new Browser(port).demonstration("shenji01");

        var answer = auditor.get("/api/audit/entries?from=yesterday");
        assertThat(answer.problem()).isEqualTo("/problems/shared/bad-value");
        assertThat(answer.json().path("name").asString()).isEqualTo("from");
        assertThat(answer.json().path("value").asString()).isEqualTo("yesterday");
        assertThat(auditor.get("/api/audit/entries?from=2026-06-15T00:00:00Z&size=5")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersInEnglishWhenAsked() {
        var english = administrator.withHeaders(Map.of("Accept-Language", "en"));

        assertThat(english.get("/api/identity/people?size=0")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Parameter not understood");
    }

    @Test
    void namesAPathPartThatCannotBeRead() {
        var answer = administrator.post("/api/identity/people/not-a-uuid/disable");

        assertThat(answer.problem()).isEqualTo("/problems/shared/bad-value");
        assertThat(answer.json().path("name").asString()).isEqualTo("id");
        assertThat(answer.json().path("value").asString()).isEqualTo("not-a-uuid");
    }

    @Test
    void namesAFieldThatIsMissingUnknownOrUnreadable() {
        var missing = administrator.post("/api/identity/people", Map.of("login", "wang"));
        var unknown = administrator.post("/api/identity/people", Map.of("login", "wang", "name", "王", "admin", true));
        var unreadable = administrator.send(
                "POST", "/api/identity/people/00000000-0000-0000-0000-000000000000/roles", "{\"role\":\"king\"}");

        assertThat(missing.problem()).isEqualTo("/problems/shared/missing-field");
        assertThat(missing.json().path("field").asString()).isEqualTo("name");
        assertThat(unknown.problem()).isEqualTo("/problems/shared/unknown-field");
        assertThat(unknown.json().path("field").asString()).isEqualTo("admin");
        assertThat(unreadable.problem()).isEqualTo("/problems/shared/bad-field");
        assertThat(unreadable.json().path("field").asString()).isEqualTo("role");
        assertThat(unreadable.json().path("value").asString()).contains("king");
    }

    @Test
    void saysWhereABodyStopsBeingJson() {
        var answer = administrator.send("POST", "/api/identity/people", "{\"login\":\"wang\",\n oops");

        assertThat(answer.problem()).isEqualTo("/problems/shared/unreadable-body");
        assertThat(answer.json().path("line").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(administrator.post("/api/identity/people").status()).isIn(400, 415);
    }

    @Test
    void refusesWrongAddressMethodAndKindOfBody() {
        var address = administrator.get("/api/no/such");
        var method = administrator.delete("/api/identity/people");
        var kind = administrator
                .withHeaders(Map.of("X-Sayram-Client", "web", "Content-Type", "text/csv"))
                .send("POST", "/api/identity/people", "login,name");

        assertThat(address.status()).isEqualTo(404);
        assertThat(address.problem()).isEqualTo("/problems/shared/no-such-address");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.json().path("allowed").asString()).isEqualTo("GET, POST");
        assertThat(method.header("Allow")).contains("GET");
        assertThat(kind.status()).isEqualTo(415);
        assertThat(kind.json().path("given").asString()).startsWith("text/csv");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String large = "{\"login\":\"" + "x".repeat(BodyLimit.MAX_BYTES) + "\"}";

        var answer = administrator.send("POST", "/api/identity/people", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("/problems/shared/body-too-large");
    }

    @Test
    void givesTheStartPageForALinkToAPageButNotForAFileOrTheInterface() {
        var page = new Browser(port).get("/dispatch/watch?incident=1");
        var file = new Browser(port).get("/assets/no-such.js");
        var start = new Browser(port).get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(start.text()).isEqualTo(page.text());
        assertThat(file.status()).isEqualTo(404);
        assertThat(new Browser(port).get("/api/dispatch/watch").status()).isEqualTo(401);
        assertThat(WebFiles.PagesOfTheApplication.isPage("api")).isFalse();
        assertThat(WebFiles.PagesOfTheApplication.isPage("apiary")).isTrue();
    }

    @Test
    void neverShowsATraceOrGuessesASecondDoor() {
        assertThat(administrator.get("/error").status()).isIn(401, 403, 404);
        assertThat(administrator.get("/../../etc/passwd").status()).isIn(400, 404);
        assertThat(administrator.get("/%2e%2e/%2e%2e/etc/passwd").status()).isIn(400, 404);
        assertThat(administrator.get("/login").text()).doesNotContain("<form");
    }
}
