package org.sayram.operationslog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.sayram.operationslog.ChainProof.AnchorProblem;
import org.sayram.operationslog.ChainProof.Kind;
import org.sayram.operationslog.ChainVerdict.Intact;

/**
 * Checks the log of one (node, incarnation) against its anchors: feed the events in order of sequence, then ask for the proof.
 * Events are not kept; the anchors (one a minute) are.
 */
public final class AnchoredChainVerifier {
    private final ChainVerifier chain;
    private final Deque<Anchor> waiting;
    private final List<AnchorProblem> problems = new ArrayList<>();
    private long provenUpTo;
    private long heldUpTo;
    private boolean contradicted;

    /** A verifier for this node and incarnation with the anchors known of it, in any order. */
    public AnchoredChainVerifier(String node, int incarnation, Collection<Anchor> anchors, AnchorVerifier keys) {
        this.chain = new ChainVerifier(node, incarnation);
        this.waiting = new ArrayDeque<>();
        anchors.stream()
                .sorted(Comparator.comparingLong(Anchor::sequence).thenComparing(Anchor::signedAt))
                .forEach(anchor -> sift(anchor, node, incarnation, keys));
    }

    /** Checks the next event. */
    public void accept(Event event) {
        ChainVerdict verdict = chain.accept(event);
        heldUpTo = Math.max(heldUpTo, event.sequence());
        while (!waiting.isEmpty() && waiting.getFirst().sequence() <= event.sequence()) {
            compare(waiting.removeFirst(), event, verdict);
        }
    }

    /** What is proven of the events fed so far, taken as the whole log. */
    public ChainProof proof() {
        var all = new ArrayList<>(problems);
        waiting.forEach(anchor -> all.add(new AnchorProblem(anchor, Kind.LOG_ENDS_BEFORE)));
        all.sort(Comparator.comparingLong(problem -> problem.anchor().sequence()));
        return new ChainProof(chain.verdict(), provenUpTo, heldUpTo, all);
    }

    private void sift(Anchor anchor, String node, int incarnation, AnchorVerifier keys) {
        if (!keys.isGenuine(anchor)) {
            problems.add(new AnchorProblem(anchor, Kind.NOT_GENUINE));
        } else if (!anchor.node().equals(node) || anchor.incarnation() != incarnation) {
            problems.add(new AnchorProblem(anchor, Kind.FOREIGN));
        } else {
            waiting.addLast(anchor);
        }
    }

    /** An anchor counts only if nothing before it was contradicted; behind a gap its event may be missing altogether. */
    private void compare(Anchor anchor, Event event, ChainVerdict verdict) {
        boolean agrees = anchor.sequence() == event.sequence() && anchor.head().equals(event.hash());
        if (!agrees) {
            contradicted = true;
            problems.add(new AnchorProblem(anchor, Kind.HEAD_DIFFERS));
        } else if (verdict instanceof Intact && !contradicted) {
            provenUpTo = anchor.sequence();
        }
    }
}
