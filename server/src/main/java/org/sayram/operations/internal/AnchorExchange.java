package org.sayram.operations.internal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.OperationsSettings.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Exchanges anchors with each peer every minute. A peer that does not answer is tried again; the others do not wait for it. */
@Component
public class AnchorExchange {
    /** Where a node takes anchors. */
    public static final String PATH = "/api/operations/node-link/anchors";

    private static final Logger LOG = LoggerFactory.getLogger(AnchorExchange.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OperationsSettings settings;
    private final WitnessedAnchors anchors;
    private final NodeKeys keys;
    private final Clock clock;
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    AnchorExchange(OperationsSettings settings, WitnessedAnchors anchors, NodeKeys keys, Clock clock) {
        this.settings = settings;
        this.anchors = anchors;
        this.keys = keys;
        this.clock = clock;
    }

    /** One round with every peer. */
    @Scheduled(fixedDelayString = "${sayram.operations.exchange-every:1m}")
    public void exchange() {
        settings.peers().forEach(this::exchangeWith);
    }

    private void exchangeWith(Peer peer) {
        Link link = links.computeIfAbsent(peer.node(), name -> new Link(PeerHttp.client(peer)));
        Instant now = clock.instant();
        try {
            // Asked first, so that only what the other lacks and can check goes over a thin link.
            AnchorParcel asked = send(
                            peer, link, anchors.parcelFor(AnchorParcel.NOTHING).asking())
                    .answer();
            WitnessedAnchors.Taken theirs = send(peer, link, anchors.parcelFor(asked));
            WitnessedAnchors.Taken ours = anchors.exchange(theirs.answer());
            link.state = new PeerState(
                    peer.node(),
                    peer.address().toString(),
                    now,
                    now,
                    null,
                    link.state == null ? ours.fresh() : link.state.received() + ours.fresh(),
                    ours.refused(),
                    theirs.refused());
        } catch (IOException | JacksonException e) {
            LOG.warn("no exchange of anchors with {} at {}: {}", peer.node(), peer.address(), e.toString());
            PeerState before = link.state;
            link.state = new PeerState(
                    peer.node(),
                    peer.address().toString(),
                    now,
                    before == null ? null : before.exchangedAt(),
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()),
                    before == null ? 0 : before.received(),
                    before == null ? List.of() : before.refusedHere(),
                    before == null ? List.of() : before.refusedThere());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WitnessedAnchors.Taken send(Peer peer, Link link, AnchorParcel parcel)
            throws IOException, InterruptedException {
        String body = json.writeValueAsString(parcel);
        var signed = new NodeRequest(settings.node(), peer.node(), PATH, clock.instant(), body);
        HttpRequest request = HttpRequest.newBuilder(peer.address().resolve(PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Sayram-Client", "node")
                .header(NodeRequest.NODE, signed.from())
                .header(NodeRequest.SENT_AT, signed.sentAt().toString())
                .header(NodeRequest.SIGNATURE, signed.sign(keys.anchorKeys()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = link.http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readValue(response.body(), WitnessedAnchors.Taken.class);
    }

    /** How the exchange with each peer stands, in the order of the settings. */
    public List<PeerState> listPeers() {
        return settings.peers().stream()
                .map(peer -> {
                    Link link = links.get(peer.node());
                    return link == null || link.state == null
                            ? new PeerState(
                                    peer.node(), peer.address().toString(), null, null, null, 0, List.of(), List.of())
                            : link.state;
                })
                .toList();
    }

    private static final class Link {
        private final HttpClient http;
        private volatile @Nullable PeerState state;

        private Link(HttpClient http) {
            this.http = http;
        }
    }

    /**
     * How the exchange with a peer stands.
     *
     * @param node its name
     * @param address where it should answer
     * @param triedAt the last try, null if none yet
     * @param exchangedAt the last one that succeeded, null if none yet
     * @param fault why the last try failed, null where it did not
     * @param received anchors received from it since the start that were new here
     * @param refusedHere anchors of its last answer that were not taken in here
     * @param refusedThere anchors of ours that it did not take in
     */
    public record PeerState(
            String node,
            String address,
            @Nullable Instant triedAt,
            @Nullable Instant exchangedAt,
            @Nullable String fault,
            int received,
            List<WitnessedAnchors.Refused> refusedHere,
            List<WitnessedAnchors.Refused> refusedThere) {}
}
