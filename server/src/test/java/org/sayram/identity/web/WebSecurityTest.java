package org.sayram.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What every answer tells the browser, and what is refused before any controller. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class WebSecurityTest {
    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dispatch/watch", "/api/health", "/api/identity/session", "/no-such-file.js"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var answer = browser.get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "http:", "https:", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void nothingOfTheInterfaceIsKeptByTheBrowser() {
        assertThat(browser.get("/api/health").header("Cache-Control")).contains("no-store");
        browser.demonstration("zhiban01");
        assertThat(browser.get("/api/identity/session").header("Cache-Control")).contains("no-store");
    }

    @Test
    void theStartPageIsAskedForAgainAndScriptsMayNotBeInline() {
        assertThat(browser.get("/dispatch/watch").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(ContentPolicy.allowing("").split("; "))
                .filteredOn(directive -> directive.contains("unsafe-inline"))
                .containsExactly("style-src 'self' 'unsafe-inline'");
    }

    @Test
    void refusesAChangeWithoutTheClientHeader() {
        browser.demonstration("zhiban01");

        var bare = browser.withHeaders(Map.of()).post("/api/identity/seat", Map.of("seat", "7号席"));
        var foreign = browser.withHeaders(Map.of("X-Sayram-Client", "web", "Sec-Fetch-Site", "cross-site"))
                .post("/api/identity/seat", Map.of("seat", "7号席"));
        var ours = browser.withHeaders(Map.of("X-Sayram-Client", "web", "Sec-Fetch-Site", "same-origin"))
                .post("/api/identity/seat", Map.of("seat", "7号席"));

        assertThat(bare.status()).isEqualTo(403);
        assertThat(bare.problem()).isEqualTo("/problems/identity/client-header-missing");
        assertThat(bare.json().path("detail").asString()).contains("X-Sayram-Client");
        assertThat(foreign.problem()).isEqualTo("/problems/identity/client-header-missing");
        assertThat(ours.status()).isEqualTo(204);
    }

    @Test
    void letsNoOtherSiteReadAnAnswer() {
        var answer = browser.withHeaders(Map.of("Sec-Fetch-Mode", "cors")).get("/api/health");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void refusesMethodsThatNobodyNeeds() {
        assertThat(browser.send("TRACE", "/api/health", null).status()).isIn(400, 401, 403, 405);
        assertThat(browser.send("PUT", "/index.html", "x").status()).isIn(401, 403, 405);
    }

    @Test
    void takesNoForgedToken() {
        assertThat(new Browser(port)
                        .withHeaders(Map.of("Cookie", "sayram-session=00000000"))
                        .get("/api/identity/session")
                        .status())
                .isEqualTo(401);
    }
}
