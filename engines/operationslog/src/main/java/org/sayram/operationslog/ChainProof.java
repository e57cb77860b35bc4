package org.sayram.operationslog;

import java.util.List;

/**
 * What the anchors prove of the log of one (node, incarnation), and what they cannot.
 *
 * @param chain verdict on the hash chain alone
 * @param provenUpTo last sequence that is proven: the chain is intact up to it and a genuine anchor names its hash; 0 if none
 * @param heldUpTo last sequence that was fed; everything after {@code provenUpTo} up to here is held but not proven: it could have
 *     been rewritten by someone who holds the database
 * @param problems anchors that contradict the log or are not genuine, in order of sequence
 */
public record ChainProof(ChainVerdict chain, long provenUpTo, long heldUpTo, List<AnchorProblem> problems) {
    /** Keeps a copy of the list. */
    public ChainProof {
        problems = List.copyOf(problems);
    }

    /** Whether nothing contradicts: the chain hangs together and every anchor agrees. The tail may still be unproven. */
    public boolean isConsistent() {
        return chain instanceof ChainVerdict.Intact && problems.isEmpty();
    }

    /** How many events are held after the last proven one. */
    public long unproven() {
        return heldUpTo - provenUpTo;
    }

    /**
     * An anchor that does not fit.
     *
     * @param anchor the anchor
     * @param kind what is wrong
     */
    public record AnchorProblem(Anchor anchor, Kind kind) {}

    /** What is wrong with an anchor or, by a genuine one, with the log. */
    public enum Kind {
        /** No trusted key signed it, or it was changed: the anchor proves nothing. */
        NOT_GENUINE,
        /** It is of another node or incarnation: the anchor proves nothing here. */
        FOREIGN,
        /** A genuine anchor names another hash: the log was rewritten after the last proven sequence. */
        HEAD_DIFFERS,
        /** A genuine anchor names a sequence that is not held: the tail of the log was cut off. */
        LOG_ENDS_BEFORE
    }
}
