package org.sayram.operations.internal;

import java.time.Instant;
import java.util.List;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.Hash;

/**
 * What two nodes hand each other: anchors, and up to where the sender has them.
 *
 * @param held the last anchor held of each (node, incarnation)
 * @param accepts the nodes of which the sender has a key; anchors of others would be of no use to it
 * @param anchors what the other lacks, oldest first
 */
public record AnchorParcel(List<Held> held, List<String> accepts, List<Signed> anchors) {
    /** Says nothing and asks for nothing. */
    static final AnchorParcel NOTHING = new AnchorParcel(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public AnchorParcel {
        held = List.copyOf(held);
        accepts = List.copyOf(accepts);
        anchors = List.copyOf(anchors);
    }

    /** A parcel that only asks. */
    AnchorParcel asking() {
        return new AnchorParcel(held, accepts, List.of());
    }

    /** The last sequence of a chain for which an anchor is held. */
    public record Held(String node, int incarnation, long sequence) {}

    /** An anchor as it travels: the fields of {@link Anchor}, the head in hex. */
    public record Signed(
            String node,
            int incarnation,
            long sequence,
            String head,
            Instant signedAt,
            String keyId,
            String signature) {
        static Signed of(Anchor anchor) {
            return new Signed(
                    anchor.node(),
                    anchor.incarnation(),
                    anchor.sequence(),
                    anchor.head().hex(),
                    anchor.signedAt(),
                    anchor.keyId(),
                    anchor.signature());
        }

        Anchor anchor() {
            return new Anchor(node, incarnation, sequence, new Hash(head), signedAt, keyId, signature);
        }
    }
}
