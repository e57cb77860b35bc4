package org.sayram.operations.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser's end of the feed, over a real socket. */
public final class FeedClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final BlockingQueue<Received> queue = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    /** What came. */
    public record Received(String event, String id, JsonNode data) {}

    /** Opens it; the query says world and position. */
    public FeedClient(int port, String query, Map<String, String> headers) throws Exception {
        this("http://127.0.0.1:" + port + "/api/operations/feed?" + query, headers);
    }

    /** Opens any stream of server-sent events. */
    public FeedClient(String address, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        response = http.send(request.build(), BodyHandlers.ofLines());
        Thread.ofVirtual().start(this::read);
    }

    /** The status of the answer. */
    public int status() {
        return response.statusCode();
    }

    private void read() {
        String event = "";
        String id = "";
        String data = "";
        try (Stream<String> lines = response.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !event.isEmpty()) {
                    queue.add(new Received(event, id, JSON.readTree(data)));
                    event = "";
                    id = "";
                }
            }
        } catch (RuntimeException closed) {
            // The test closed the connection.
        }
        ended = true;
    }

    /** Waits for what fits and answers all that came up to it. */
    public List<Received> until(Predicate<Received> last) throws InterruptedException {
        List<Received> all = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Received next = queue.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                all.add(next);
                if (last.test(next)) {
                    return all;
                }
            }
        }
        throw new AssertionError("did not come; only " + all);
    }

    /** Whether the server ends the stream in this time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        while (!ended && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        return ended;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
