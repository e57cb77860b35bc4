package org.sayram.operations.internal;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayram.operations.OperationsSettings;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.AnchorVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The anchors that nodes keep of one another. What a peer holds of this node comes back here too: whoever cuts the end of the log, and
 * the file of anchors with it, or writes both anew, is found by the copy elsewhere.
 */
@Component
public class WitnessedAnchors {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessedAnchors.class);
    private static final int AT_MOST = 5000;

    private final AnchorFile file;
    private final NodeKeys keys;
    private final OperationsSettings settings;

    WitnessedAnchors(AnchorFile file, NodeKeys keys, OperationsSettings settings) {
        this.file = file;
        this.keys = keys;
        this.settings = settings;
    }

    /** Takes in what a peer handed over and answers with what it lacks. */
    public synchronized Taken exchange(AnchorParcel parcel) {
        Map<String, List<Anchor>> known = known();
        Taken taken = takeIn(parcel.anchors(), known);
        return new Taken(taken.fresh(), taken.refused(), parcelFor(parcel));
    }

    /** What a node that holds this much lacks and can check; the oldest first, the rest with the next exchange. */
    synchronized AnchorParcel parcelFor(AnchorParcel theirs) {
        Map<ChainName, Long> held = new HashMap<>();
        theirs.held().forEach(one -> held.put(new ChainName(one.node(), one.incarnation()), one.sequence()));
        List<AnchorParcel.Signed> lacking = known().values().stream()
                .flatMap(List::stream)
                .filter(anchor -> theirs.accepts().contains(anchor.node()))
                .filter(anchor ->
                        anchor.sequence() > held.getOrDefault(new ChainName(anchor.node(), anchor.incarnation()), 0L))
                .map(AnchorParcel.Signed::of)
                .limit(AT_MOST)
                .toList();
        return new AnchorParcel(held(), keys.listNodesWithKeys(settings.node()), lacking);
    }

    /** The last anchor held of each chain. */
    List<AnchorParcel.Held> held() {
        Map<ChainName, Long> last = new HashMap<>();
        known().values()
                .forEach(anchors -> anchors.forEach(anchor ->
                        last.merge(new ChainName(anchor.node(), anchor.incarnation()), anchor.sequence(), Math::max)));
        return last.entrySet().stream()
                .map(entry -> new AnchorParcel.Held(
                        entry.getKey().node(), entry.getKey().incarnation(), entry.getValue()))
                .toList();
    }

    private Map<String, List<Anchor>> known() {
        Map<String, List<Anchor>> known = new HashMap<>();
        file.listNodes().forEach(node -> known.put(node, file.list(node).anchors()));
        return known;
    }

    private Taken takeIn(List<AnchorParcel.Signed> anchors, Map<String, List<Anchor>> known) {
        int fresh = 0;
        List<Refused> refused = new ArrayList<>();
        for (AnchorParcel.Signed signed : anchors) {
            String why = reasonAgainst(signed);
            if (why != null) {
                refused.add(new Refused(signed.node(), signed.incarnation(), signed.sequence(), why));
                LOG.warn("anchor {}/{} at {} refused: {}", signed.node(), signed.incarnation(), signed.sequence(), why);
                continue;
            }
            Anchor anchor = signed.anchor();
            List<Anchor> ofNode = known.computeIfAbsent(anchor.node(), node -> new ArrayList<>());
            if (!ofNode.contains(anchor)) {
                // Two anchors of one sequence with different heads are both kept: the verification names them.
                file.add(anchor);
                fresh++;
            }
        }
        return new Taken(fresh, refused, AnchorParcel.NOTHING);
    }

    private @org.jspecify.annotations.Nullable String reasonAgainst(AnchorParcel.Signed signed) {
        if (!OperationsSettings.isNode(signed.node())) {
            return "NO_NODE";
        }
        PublicKey[] ofNode = keys.keysOf(signed.node(), signed.node().equals(settings.node()))
                .toArray(PublicKey[]::new);
        if (ofNode.length == 0) {
            return "UNKNOWN_NODE";
        }
        try {
            return new AnchorVerifier(ofNode).isGenuine(signed.anchor()) ? null : "NOT_GENUINE";
        } catch (IllegalArgumentException malformed) {
            return "MALFORMED";
        }
    }

    /**
     * What came of a parcel.
     *
     * @param fresh anchors that were new here
     * @param refused anchors that were not taken in
     * @param answer what the sender lacks
     */
    public record Taken(int fresh, List<Refused> refused, AnchorParcel answer) {
        /** Copies the list. */
        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /**
     * An anchor that was not taken in.
     *
     * @param node of which node it says to be
     * @param incarnation which incarnation
     * @param sequence which sequence
     * @param reason NO_NODE, UNKNOWN_NODE (no key of it is here), NOT_GENUINE (signed by another key) or MALFORMED
     */
    public record Refused(String node, int incarnation, long sequence, String reason) {}
}
