package org.sayram.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as far as the feed goes: signed in as a call taker, reading server-sent events, noting when each mark arrived. */
final class FeedClient implements AutoCloseable {
    private static final Pattern MARK = Pattern.compile("MARK-\\d+-\\d+");
    private static final Pattern STREAM = Pattern.compile("\"stream\":\"alarm/([0-9a-f-]{36})\"");
    private static final Pattern ALARM = Pattern.compile("\"alarm\":\"([0-9a-f-]{36})\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final Map<String, Long> arrivedMicros = new ConcurrentHashMap<>();
    private final Map<String, String> alarms = new ConcurrentHashMap<>();
    private final Map<String, Long> joinedMicros = new ConcurrentHashMap<>();
    private final String cookie;
    private final InputStream stream;
    private volatile boolean closed;

    FeedClient(int port) throws IOException, InterruptedException {
        this.root = "http://127.0.0.1:" + port;
        this.cookie = signIn();
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/api/operations/feed?world=live&after=latest"))
                .header("Cookie", cookie)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("the feed answered " + response.statusCode());
        }
        this.stream = response.body();
        Thread.ofPlatform().daemon().name("feed").start(this::read);
    }

    private String signIn() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/api/identity/demonstration-sign-in"))
                .header("X-Sayram-Client", "web")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"zhiban01\"}"))
                .build();
        HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
        String set = response.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("the sign-in answered " + response.statusCode()));
        return set.substring(0, set.indexOf(';'));
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data:")) {
                    note(line, microsNow());
                }
            }
        } catch (IOException e) {
            if (!closed) {
                System.err.println("the feed ended: " + e.getMessage());
            }
        }
    }

    private void note(String line, long now) {
        if (line.contains("iot.alarm-raised")) {
            Matcher mark = MARK.matcher(line);
            Matcher of = STREAM.matcher(line);
            if (mark.find() && of.find()) {
                arrivedMicros.putIfAbsent(mark.group(), now);
                alarms.putIfAbsent(mark.group(), of.group(1));
            }
        } else if (line.contains("incident.alarm-joined")) {
            Matcher alarm = ALARM.matcher(line);
            if (alarm.find()) {
                joinedMicros.putIfAbsent(alarm.group(1), now);
            }
        }
    }

    static long microsNow() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** Does one act on an alarm as the call taker: {@code take}, {@code confirm}. */
    void act(String alarm, String verb) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(root + "/api/iot/alarms/" + alarm + "/" + verb + "?world=live"))
                .header("Cookie", cookie)
                .header("X-Sayram-Client", "web")
                .header("Act-Id", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"note\":\"\"}"))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    verb + " of alarm " + alarm + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    /** When the event with each mark arrived, in microseconds since the epoch. */
    Map<String, Long> arrivedMicros() {
        return arrivedMicros;
    }

    /** How long a page of a list takes, in microseconds. */
    long getMicros(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Cookie", cookie)
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return (System.nanoTime() - begun) / 1000;
    }

    /** The alarm that each mark raised. */
    Map<String, String> alarms() {
        return alarms;
    }

    /** When the incident of a confirmed alarm was at the browser, in microseconds since the epoch. */
    Map<String, Long> joinedMicros() {
        return joinedMicros;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        stream.close();
        http.shutdownNow();
    }
}
