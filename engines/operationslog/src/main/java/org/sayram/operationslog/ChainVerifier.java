package org.sayram.operationslog;

import org.sayram.operationslog.ChainVerdict.Broken;
import org.sayram.operationslog.ChainVerdict.Intact;
import org.sayram.operationslog.ChainVerdict.Reason;

/**
 * Checks the hash chain of one (node, incarnation) event by event, in order of sequence from 1, in constant memory. A chain
 * that hangs together shows that nobody changed a part of it; that nobody rewrote the whole or cut its tail is shown by
 * {@link AnchoredChainVerifier}.
 */
public final class ChainVerifier {
    private final String node;
    private final int incarnation;
    private ChainVerdict verdict = new Intact(0, Hash.NONE);

    /** A verifier that expects the events of this node and incarnation from sequence 1. */
    public ChainVerifier(String node, int incarnation) {
        this.node = node;
        this.incarnation = incarnation;
    }

    /** Checks the next event and answers the verdict so far; once broken it stays broken at the first fault. */
    public ChainVerdict accept(Event event) {
        if (verdict instanceof Intact intact) {
            verdict = next(intact, event);
        }
        return verdict;
    }

    /** The verdict over all events fed so far. */
    public ChainVerdict verdict() {
        return verdict;
    }

    private ChainVerdict next(Intact before, Event event) {
        long expected = before.upTo() + 1;
        if (!event.node().equals(node) || event.incarnation() != incarnation) {
            return new Broken(expected, Reason.FOREIGN);
        }
        if (event.sequence() != expected) {
            return new Broken(expected, Reason.GAP);
        }
        if (!event.previousHash().equals(before.head())) {
            return new Broken(expected, Reason.PREVIOUS_HASH_DIFFERS);
        }
        if (!HashChain.hashOf(event.unsealed(), before.head()).equals(event.hash())) {
            return new Broken(expected, Reason.HASH_DIFFERS);
        }
        return new Intact(expected, event.hash());
    }
}
