package org.sayram.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sayram.Browser;
import org.sayram.ServerTest;
import org.sayram.operations.Act;
import org.sayram.operations.Actor;
import org.sayram.operations.NodeOpened;
import org.sayram.operations.OperationsLog;
import org.sayram.operations.OperationsSettings;
import org.sayram.operations.StreamEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes keep each other's signed heads, over real HTTP; what one loses or re-writes, the copy of the other tells. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class AnchorExchangeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String node = "post-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    OperationsSettings settings;

    @Autowired
    OperationsLog log;

    @Autowired
    Anchoring anchoring;

    @Autowired
    AnchorFile anchors;

    @Autowired
    NodeKeys keys;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void writeAndSign() {
        write(log, transactions);
        anchoring.sign();
    }

    @Test
    void eachHoldsTheHeadsOfTheOtherAfterOneRound() throws Exception {
        try (NodeUnderTest post = post()) {
            enrol(post);
            post.bean(AnchorExchange.class).exchange();

            assertThat(post.bean(AnchorFile.class).list("centre").anchors())
                    .contains(anchors.list("centre").anchors().getLast());
            assertThat(anchors.list(node).anchors())
                    .isEqualTo(post.bean(AnchorFile.class).list(node).anchors())
                    .isNotEmpty();
            int before = anchors.list(node).anchors().size();
            post.bean(AnchorExchange.class).exchange();
            assertThat(anchors.list(node).anchors()).as("nothing twice").hasSize(before);
            AnchorExchange.PeerState state =
                    post.bean(AnchorExchange.class).listPeers().getFirst();
            assertThat(state.fault()).isNull();
            assertThat(state.received()).isPositive();
            assertThat(state.refusedHere()).isEmpty();
            assertThat(state.refusedThere()).isEmpty();
        }
    }

    @Test
    void aTailCutOffTogetherWithItsAnchorsIsFoundByTheCopyElsewhere() throws Exception {
        try (NodeUnderTest post = post()) {
            enrol(post);
            AnchorFile ofPost = post.bean(AnchorFile.class);
            Path file = post.bean(OperationsSettings.class).anchors().resolve(node + ".anchors");
            byte[] before = Files.readAllBytes(file);
            NodeHead head = post.bean(HeadStore.class).get();
            write(post.bean(OperationsLog.class), post.bean(TransactionTemplate.class));
            post.bean(Anchoring.class).sign();
            post.bean(AnchorExchange.class).exchange();
            assertThat(post.bean(LogVerification.class).verify().consistent()).isTrue();

            // Whoever holds the database and the disk of the post cuts the log, its head and its file of anchors.
            post.cutLogBackTo(head);
            Files.write(file, before);
            assertThat(post.bean(LogVerification.class).verify().consistent())
                    .as("by itself the post cannot tell")
                    .isTrue();
            post.bean(AnchorExchange.class).exchange();
            LogVerdict verdict = post.bean(LogVerification.class).verify();
            assertThat(verdict.consistent()).isFalse();
            assertThat(verdict.chains())
                    .filteredOn(chain -> chain.node().equals(node))
                    .flatExtracting(LogVerdict.Chain::contradictions)
                    .extracting(LogVerdict.Finding::kind)
                    .contains(LogVerdict.Kind.LOG_ENDS_BEFORE_ANCHOR);
            assertThat(ofPost.list(node).anchors()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void aNodeThatIsNotEnrolledLearnsNothingAndIsToldWhatToDo() throws Exception {
        try (NodeUnderTest post = post()) {
            post.bean(AnchorExchange.class).exchange();
            assertThat(post.bean(AnchorExchange.class).listPeers().getFirst().fault())
                    .contains("401")
                    .contains("keys/trusted/" + node + ".pub");
            assertThat(post.bean(AnchorFile.class).list("centre").anchors()).isEmpty();
            assertThat(anchors.list(node).anchors()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsOldForAnotherNodeForAnotherPathOrChanged() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path trusted = Files.createDirectories(settings.keys().resolve("trusted"));
        Files.write(trusted.resolve(node + ".pub"), pair.getPublic().getEncoded());
        String body = JSON.writeValueAsString(AnchorParcel.NOTHING);
        Instant now = Instant.now();
        String path = AnchorExchange.PATH;

        assertThat(send(new NodeRequest(node, "centre", path, now, body), pair, body))
                .isEqualTo(200);
        assertThat(send(new NodeRequest(node, "centre", path, now.minus(Duration.ofMinutes(6)), body), pair, body))
                .isEqualTo(401);
        assertThat(send(new NodeRequest(node, "other", path, now, body), pair, body))
                .isEqualTo(401);
        assertThat(send(new NodeRequest(node, "centre", path + "/x", now, body), pair, body))
                .isEqualTo(401);
        assertThat(send(new NodeRequest(node, "centre", path, now, body), pair, body + " "))
                .isEqualTo(401);
        assertThat(send(new NodeRequest(node, "centre", path, now, "[]"), pair, "[]"))
                .isEqualTo(400);
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(send(new NodeRequest(node, "centre", path, now, body), stranger, body))
                .isEqualTo(401);
    }

    @Test
    void anEnrolledNodeCannotSignForAnother() throws Exception {
        try (NodeUnderTest post = post()) {
            enrol(post);
            var forged = new org.sayram.operationslog.AnchorSigner(
                            post.bean(NodeKeys.class).anchorKeys())
                    .sign("centre", 1, 999_999, org.sayram.operationslog.Hash.NONE, Instant.now());
            post.bean(AnchorFile.class).add(forged);
            post.bean(AnchorExchange.class).exchange();
            assertThat(post.bean(AnchorExchange.class).listPeers().getFirst().refusedThere())
                    .extracting(WitnessedAnchors.Refused::reason)
                    .containsOnly("NOT_GENUINE");
            assertThat(anchors.list("centre").anchors()).doesNotContain(forged);
        }
    }

    @Test
    void showsThePeersToThoseWhoWatchOverTheLog() {
        var auditor = new Browser(port).demonstration("shenji01");
        assertThat(auditor.get("/api/operations/peers").status()).isEqualTo(200);
        assertThat(new Browser(port)
                        .demonstration("zhiban01")
                        .get("/api/operations/peers")
                        .status())
                .isEqualTo(403);
    }

    private int send(NodeRequest signed, KeyPair pair, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + AnchorExchange.PATH))
                .header("Content-Type", "application/json")
                .header("X-Sayram-Client", "node")
                .header(NodeRequest.NODE, signed.from())
                .header(NodeRequest.SENT_AT, signed.sentAt().toString())
                .header(NodeRequest.SIGNATURE, signed.sign(pair))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private NodeUnderTest post() {
        NodeUnderTest post = NodeUnderTest.nodeWith(Map.of(
                "sayram.operations.node",
                node,
                "sayram.operations.peers[0].node",
                "centre",
                "sayram.operations.peers[0].address",
                "http://127.0.0.1:" + port));
        post.bean(Anchoring.class).sign();
        return post;
    }

    /** Each keeps the public key of the other, as the page on nodes says. */
    private void enrol(NodeUnderTest post) throws Exception {
        OperationsSettings theirs = post.bean(OperationsSettings.class);
        copyKey(theirs.keys(), settings.keys(), node);
        keys.anchorKeys();
        copyKey(settings.keys(), theirs.keys(), "centre");
    }

    private static void copyKey(Path from, Path to, String node) throws Exception {
        Path trusted = Files.createDirectories(to.resolve("trusted"));
        Files.copy(from.resolve("anchor.pub"), trusted.resolve(node + ".pub"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(OperationsLog log, TransactionTemplate transactions) {
        var act = new Act(UUID.randomUUID(), Actor.system("test"), Instant.now(), null);
        var event = new StreamEvent(new StreamId("node", "trial"), new NodeOpened("trial", 1, null, 0));
        transactions.executeWithoutResult(status -> log.append(World.LIVE, act, List.of(event)));
    }
}
