package org.sayram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server over a real socket as a page does: keeps the session cookie and sends the client header. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String root;
    private final Map<String, String> headers;
    private final List<String> cookie = new ArrayList<>();

    /** A browser that nobody has signed in with yet. */
    public Browser(int port) {
        this("http://127.0.0.1:" + port, Map.of("X-Sayram-Client", "web"));
    }

    private Browser(String root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    /** The same session, sending these headers only. */
    public Browser withHeaders(Map<String, String> other) {
        var browser = new Browser(root, other);
        browser.cookie.addAll(cookie);
        return browser;
    }

    /** Signs in to the demonstration with one click. */
    public Browser demonstration(String login) {
        Answer answer = post("/api/identity/demonstration-sign-in", Map.of("login", login));
        if (answer.status() != 204) {
            throw new AssertionError("sign-in of " + login + " gave " + answer);
        }
        return this;
    }

    /** The cookie of the session, for a client of another kind. */
    public String cookie() {
        return String.join("; ", cookie);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends exactly this; a body is sent as JSON. */
    public Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        if (!cookie.isEmpty()) {
            request.header("Cookie", String.join("; ", cookie));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            keepCookie(response);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keepCookie(HttpResponse<byte[]> response) {
        for (String set : response.headers().allValues("Set-Cookie")) {
            cookie.clear();
            String pair = set.substring(0, set.indexOf(';'));
            if (!pair.endsWith("=")) {
                cookie.add(pair);
            }
        }
    }

    /** What the server answered. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The type of the problem, for example {@code /problems/identity/locked}. */
        public String problem() {
            return json().path("type").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
