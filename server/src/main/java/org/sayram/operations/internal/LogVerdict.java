package org.sayram.operations.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verification found of the whole log.
 *
 * @param verifiedAt when
 * @param consistent whether nothing contradicts; what is held after the last anchor may still be unproven
 * @param chains one for each (node, incarnation) that is held or has an anchor
 */
public record LogVerdict(Instant verifiedAt, boolean consistent, List<Chain> chains) {
    /** Copies the list. */
    public LogVerdict {
        chains = List.copyOf(chains);
    }

    static LogVerdict of(Instant verifiedAt, List<Chain> chains) {
        return new LogVerdict(
                verifiedAt,
                chains.stream().allMatch(chain -> chain.contradictions().isEmpty()),
                chains);
    }

    /**
     * One (node, incarnation).
     *
     * @param node the node
     * @param incarnation which incarnation of it
     * @param provenUpTo last sequence that an anchor proves, 0 if none
     * @param provenAt when that anchor was signed
     * @param keyId the key that signed it
     * @param heldUpTo last sequence held; what lies between is held but not proven
     * @param contradictions what speaks against the log
     * @param notes what is no contradiction but should be known
     */
    public record Chain(
            String node,
            int incarnation,
            long provenUpTo,
            @Nullable Instant provenAt,
            @Nullable String keyId,
            long heldUpTo,
            List<Finding> contradictions,
            List<Finding> notes) {
        /** Copies the lists. */
        public Chain {
            contradictions = List.copyOf(contradictions);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Something found.
     *
     * @param kind what
     * @param sequence where it shows
     * @param detail more about it, in English, for the expert; may be empty
     */
    public record Finding(Kind kind, long sequence, String detail) {}

    /** Kinds of findings. */
    public enum Kind {
        /** An event that should be there is missing, or comes again. */
        GAP,
        /** An event names another predecessor than the one before it. */
        PREVIOUS_HASH_DIFFERS,
        /** The content of an event does not give the hash it carries. */
        HASH_DIFFERS,
        /** A row holds values that no event can have. */
        UNREADABLE,
        /** A row is filed under another incident than its event names. */
        FILED_UNDER_ANOTHER_INCIDENT,
        /** A row lies before one that was written earlier. */
        OUT_OF_ORDER,
        /** The head row names another end of the log than the log has. */
        HEAD_ROW_DIFFERS,
        /** A genuine anchor names another hash: the log was rewritten. */
        ANCHOR_DIFFERS,
        /** A genuine anchor names a sequence that is not held: the end of the log was cut off. */
        LOG_ENDS_BEFORE_ANCHOR,
        /** An anchor that no trusted key signed; it proves nothing. */
        ANCHOR_NOT_GENUINE,
        /** Note: events after this one were lost in a restore, as a later incarnation says. */
        LOST_IN_RESTORE,
        /** Note: lines of the anchor file that cannot be read; they prove nothing. */
        ANCHOR_UNREADABLE,
        /** Note: another node signed up to here; these events of it have not come to this node yet. */
        NOT_HELD_HERE
    }
}
