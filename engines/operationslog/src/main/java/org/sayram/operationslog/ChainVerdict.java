package org.sayram.operationslog;

/** What checking the hash chain of one (node, incarnation) found. */
public sealed interface ChainVerdict {
    /**
     * Every event fed so far hangs together.
     *
     * @param upTo last sequence checked, 0 if no event was fed
     * @param head its hash, {@link Hash#NONE} if no event was fed
     */
    record Intact(long upTo, Hash head) implements ChainVerdict {}

    /**
     * The chain is broken; what comes after the break is not judged.
     *
     * @param at sequence at which the first fault shows: of the missing event for a gap
     * @param reason what is wrong there
     */
    record Broken(long at, Reason reason) implements ChainVerdict {}

    /** Why a chain is broken, in the order of checking. */
    enum Reason {
        /** The event belongs to another node or incarnation. */
        FOREIGN,
        /** The event that should come next is missing, or comes again. */
        GAP,
        /** The event names another predecessor than the one before it. */
        PREVIOUS_HASH_DIFFERS,
        /** The content of the event does not give the hash it carries. */
        HASH_DIFFERS
    }
}
