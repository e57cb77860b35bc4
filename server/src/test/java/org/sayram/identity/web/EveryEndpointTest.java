package org.sayram.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.OpenToAll;
import org.sayram.identity.OpenToNodes;
import org.sayram.identity.OpenToSources;
import org.sayram.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every address of the interface with every role and with none. Whoever is not named is refused; whoever is named
 * gets past both walls (and then, with no parameters given, usually a 400 or a 404).
 */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
@Import(EveryEndpointTest.Forgotten.class)
class EveryEndpointTest {
    /** A method whose author forgot to say who may call it. */
    @RestController
    static class Forgotten {
        @GetMapping("/api/test/forgotten")
        String forgotten() {
            return "open";
        }
    }

    private record Endpoint(String method, String path, HandlerMethod handler) {
        @Nullable
        AllowedFor allowed() {
            return handler.getMethodAnnotation(AllowedFor.class);
        }

        boolean open() {
            return handler.hasMethodAnnotation(OpenToAll.class);
        }

        boolean forNodes() {
            return handler.hasMethodAnnotation(OpenToNodes.class);
        }

        boolean forSources() {
            return handler.hasMethodAnnotation(OpenToSources.class);
        }

        boolean allows(Role role) {
            AllowedFor allowed = allowed();
            return open()
                    || allowed != null
                            && (allowed.everyPerson()
                                    || List.of(allowed.value()).contains(role));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Reply(int status, String text) {}

    private static final Map<Role, String> LOGINS = new EnumMap<>(Map.of(
            Role.CALL_TAKER, "zhiban01",
            Role.COMMANDER, "zhihui01",
            Role.STATION, "zhan01",
            Role.CREW, "chezu01",
            Role.SENSOR_WATCH, "hewu01",
            Role.SYSTEM_ADMINISTRATOR, "xitong01",
            Role.SECURITY_ADMINISTRATOR, "anquan01",
            Role.AUDIT_ADMINISTRATOR, "shenji01"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyMethodSaysWhoMayCallIt() {
        assertThat(endpoints()
                        .filter(endpoint -> !endpoint.forNodes() && !endpoint.forSources())
                        .filter(endpoint -> endpoint.open() == (endpoint.allowed() != null)))
                .as("neither or both of @AllowedFor and @OpenToAll")
                .extracting(Endpoint::path)
                .containsExactly("/api/test/forgotten");
        assertThat(endpoints().filter(Endpoint::open))
                .as("open to all")
                .extracting(Endpoint::toString)
                .containsExactlyInAnyOrder(
                        "POST /api/identity/sign-in",
                        "POST /api/identity/demonstration-sign-in",
                        "GET /api/identity/demonstration-accounts",
                        "GET /api/health");
        assertThat(endpoints().filter(Endpoint::forNodes))
                .as("for other nodes, with their signature")
                .extracting(Endpoint::toString)
                .containsExactly("POST /api/operations/node-link/anchors");
        assertThat(endpoints().filter(Endpoint::forSources))
                .as("for sources of payloads, with their secret")
                .extracting(Endpoint::toString)
                .containsExactly("POST /api/iot/push/{source}");
        assertThat(endpoints()).allMatch(endpoint -> endpoint.path().startsWith("/api/"));
    }

    @Test
    void refusesEveryAddressToWhoeverIsNotSignedIn() throws Exception {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Endpoint endpoint :
                endpoints().filter(endpoint -> !endpoint.open()).toList()) {
            Reply reply = call(endpoint, null);
            count++;
            String problem = endpoint.forNodes()
                    ? "/problems/operations/node-not-admitted"
                    : endpoint.forSources() ? "/problems/iot/source-not-admitted" : "/problems/identity/not-signed-in";
            if (reply.status() != 401 || !reply.text().contains(problem)) {
                wrong.add(endpoint + " gave " + reply);
            }
        }
        System.out.println("refused without a session: " + count + " addresses");
        assertThat(wrong).isEmpty();
    }

    @Test
    void letsEveryRoleDoWhatItMayAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int allowed = 0;
        int refused = 0;
        for (Endpoint endpoint :
                endpoints().filter(endpoint -> !endpoint.open()).toList()) {
            for (Role role : Role.values()) {
                Reply reply = call(endpoint, signIn(role));
                boolean turnedAway = reply.status() == 401 || reply.text().contains("/problems/identity/not-allowed");
                if (turnedAway == holdsOneOf(role, endpoint)) {
                    wrong.add(role + " " + endpoint + " gave " + reply);
                } else if (turnedAway) {
                    refused++;
                } else {
                    allowed++;
                }
            }
        }
        System.out.println("with " + Role.values().length + " roles: " + allowed + " calls allowed, " + refused
                + " refused, each as its method says");
        assertThat(wrong).isEmpty();
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void refusesAMethodThatSaysNothing() throws Exception {
        for (Role role : Role.values()) {
            var reply = send("GET", "/api/test/forgotten", signIn(role));
            assertThat(reply.status()).as(role.code()).isEqualTo(403);
        }
    }

    @Test
    void opensTheDescriptionOfTheInterfaceToSignedInPeopleOnly() throws Exception {
        assertThat(send("GET", "/api/docs", null).status()).isEqualTo(401);
        assertThat(send("GET", "/v3/api-docs", null).text()).doesNotContain("openapi");
        Reply docs = send("GET", "/api/docs", signIn(Role.CALL_TAKER));
        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.text()).contains("/api/identity/session", "/api/audit/entries");
    }

    @Test
    void opensTheInsidesToTheSystemAdministratorOnly() throws Exception {
        assertThat(send("GET", "/actuator/health", null).text())
                .contains("\"status\":\"UP\"")
                .doesNotContain("details", "components", "db");
        assertThat(send("GET", "/api/health", null)).isEqualTo(new Reply(200, "{\"status\":\"up\"}"));
        for (String path : List.of("/actuator", "/actuator/metrics", "/actuator/prometheus", "/actuator/env")) {
            assertThat(send("GET", path, null).status()).as(path).isEqualTo(401);
            for (Role role : Role.values()) {
                int status = send("GET", path, signIn(role)).status();
                assertThat(status == 403).as(role + " " + path).isEqualTo(role != Role.SYSTEM_ADMINISTRATOR);
            }
        }
        assertThat(send("GET", "/actuator/env", signIn(Role.SYSTEM_ADMINISTRATOR))
                        .status())
                .as("not exposed at all")
                .isEqualTo(404);
    }

    /** A demonstration person may hold two roles, such as call taker and sensor watch. */
    private static boolean holdsOneOf(Role role, Endpoint endpoint) {
        return endpoint.allows(role) || role == Role.CALL_TAKER && endpoint.allows(Role.SENSOR_WATCH);
    }

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.sayram"))
                .filter(entry -> !entry.getKey().getPatternValues().contains("/error"))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::toString));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        String query = info.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(java.util.stream.Collectors.joining("&"));
        return info.getPatternValues().stream()
                .map(path -> query.isEmpty() ? path : path + "?" + query)
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method.name(), path, handler)));
    }

    private Reply call(Endpoint endpoint, @Nullable String cookie) throws IOException, InterruptedException {
        String path = endpoint.path().replaceAll("\\{[^/]*}", "00000000-0000-0000-0000-000000000000");
        return send(endpoint.method(), path, cookie);
    }

    /** A session for this call alone, because some calls end it. */
    private String signIn(Role role) throws IOException, InterruptedException {
        String body = "{\"login\":\"" + LOGINS.get(role) + "\"}";
        var request = request("/api/identity/demonstration-sign-in")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        var response = HTTP.send(request.build(), BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(204);
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Reads the beginning of the answer only: a live feed has no end. */
    private Reply send(String method, String path, @Nullable String cookie) throws IOException, InterruptedException {
        var request = request(path).method(method, BodyPublishers.noBody());
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            boolean endless =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(response.statusCode(), text);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Sayram-Client", "web")
                .timeout(Duration.ofSeconds(20));
    }
}
