package org.sayram.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.OpenToNodes;
import org.sayram.identity.Role;
import org.sayram.operations.OperationsProblem;
import org.sayram.operations.internal.AnchorExchange;
import org.sayram.operations.internal.AnchorParcel;
import org.sayram.operations.internal.NodeGate;
import org.sayram.operations.internal.NodeRequest;
import org.sayram.operations.internal.WitnessedAnchors;
import org.sayram.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where other nodes knock, and what is known of them. */
@RestController
@RequestMapping("/api/operations")
class NodeLinkController {
    private final NodeGate gate;
    private final WitnessedAnchors anchors;
    private final AnchorExchange exchange;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    NodeLinkController(NodeGate gate, WitnessedAnchors anchors, AnchorExchange exchange, Clock clock) {
        this.gate = gate;
        this.anchors = anchors;
        this.exchange = exchange;
        this.clock = clock;
    }

    @PostMapping("/node-link/anchors")
    @OpenToNodes
    @Operation(summary = "Another node hands over anchors and gets what it lacks; signed with the key of the node")
    WitnessedAnchors.Taken anchors(
            @RequestHeader(name = NodeRequest.NODE, defaultValue = "") String node,
            @RequestHeader(name = NodeRequest.SENT_AT, defaultValue = "") String sentAt,
            @RequestHeader(name = NodeRequest.SIGNATURE, defaultValue = "") String signature,
            @RequestBody(required = false) @Nullable String parcel) {
        String body = Objects.requireNonNullElse(parcel, "");
        gate.admit(new NodeRequest(node, gate.self(), AnchorExchange.PATH, time(node, sentAt), body), signature);
        try {
            return anchors.exchange(json.readValue(body, AnchorParcel.class));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw OperationsProblem.NODE_PARCEL_UNREADABLE
                    .with("node", node)
                    .and("why", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Instant time(String node, String sentAt) {
        try {
            return Instant.parse(sentAt);
        } catch (DateTimeException e) {
            throw OperationsProblem.NODE_NOT_ADMITTED.with("node", node);
        }
    }

    @GetMapping("/peers")
    @AllowedFor({Role.COMMANDER, Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR})
    @Operation(summary = "How the exchange of anchors with each peer stands")
    Page<AnchorExchange.PeerState> peers() {
        return Page.whole(clock.instant(), exchange.listPeers());
    }
}
