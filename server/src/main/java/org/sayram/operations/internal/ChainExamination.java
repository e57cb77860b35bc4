package org.sayram.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.StreamId;
import org.sayram.operationslog.Anchor;
import org.sayram.operationslog.AnchorVerifier;
import org.sayram.operationslog.AnchoredChainVerifier;
import org.sayram.operationslog.ChainProof;
import org.sayram.operationslog.ChainVerdict;
import org.sayram.operationslog.Event;
import org.sayram.operationslog.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Examines one chain: what the engine proves of the events, and what else of the rows around them must fit. */
final class ChainExamination {
    private static final int FINDINGS_SHOWN = 20;

    private final ChainName chain;
    private final List<Anchor> anchors;
    private final AnchorVerifier trusted;
    private final long heldBefore;
    private final AnchoredChainVerifier verifier;
    private final List<LogVerdict.Finding> contradictions = new ArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private long lastSequence;
    private long lastPosition;
    private @Nullable Hash lastHash;

    /** {@code heldBefore}: how far a chain of another node was held here once; what lies behind need not have come yet. */
    ChainExamination(ChainName chain, List<Anchor> anchors, AnchorVerifier trusted, long heldBefore) {
        this.chain = chain;
        this.anchors = anchors;
        this.trusted = trusted;
        this.heldBefore = heldBefore;
        this.verifier = new AnchoredChainVerifier(chain.node(), chain.incarnation(), anchors, trusted);
    }

    void accept(EventStore.ChainRow row) {
        StoredEvent stored = row.stored();
        if (stored == null) {
            find(LogVerdict.Kind.UNREADABLE, row.sequence(), row.fault());
            return;
        }
        verifier.accept(stored.event());
        examineFiling(stored);
        if (stored.position() <= lastPosition) {
            find(LogVerdict.Kind.OUT_OF_ORDER, row.sequence(), "position " + stored.position());
        }
        lastPosition = stored.position();
        lastSequence = row.sequence();
        lastHash = stored.event().hash();
    }

    /** The column that files an event under its incident is not hashed; it must be what the body says. */
    private void examineFiling(StoredEvent stored) {
        Event event = stored.event();
        try {
            @Nullable UUID filed = stored.incidentId();
            boolean mustBeFiled = EventCodec.isOfAnIncident(StreamId.parse(event.stream()));
            String named = json.readTree(event.body()).path("incident").asString("");
            if (filed == null ? mustBeFiled : !filed.toString().equals(named)) {
                find(LogVerdict.Kind.FILED_UNDER_ANOTHER_INCIDENT, event.sequence(), "filed under " + filed);
            }
        } catch (IllegalArgumentException | JacksonException impossible) {
            find(LogVerdict.Kind.UNREADABLE, event.sequence(), String.valueOf(impossible.getMessage()));
        }
    }

    /** The head row is what the next event is sealed to; whoever cuts the log must have changed it too. */
    void compareHead(NodeHead head) {
        if (head.node().equals(chain.node())
                && head.incarnation() == chain.incarnation()
                && (head.sequence() != lastSequence || !head.hash().equals(lastHash == null ? Hash.NONE : lastHash))) {
            find(LogVerdict.Kind.HEAD_ROW_DIFFERS, head.sequence(), "the last event held is " + lastSequence);
        }
    }

    /** Up to which sequence an anchor proves the chain, 0 if none does. */
    long provenUpTo() {
        return verifier.proof().provenUpTo();
    }

    LogVerdict.Chain verdict(List<StoredEvent> openings, int unreadableAnchors) {
        ChainProof proof = verifier.proof();
        List<LogVerdict.Finding> notes = new ArrayList<>();
        if (proof.chain() instanceof ChainVerdict.Broken broken) {
            contradictions.addFirst(new LogVerdict.Finding(kind(broken.reason()), broken.at(), ""));
        }
        @Nullable Long continuedAt = continuedAt(openings);
        @Nullable Anchor behind = null;
        for (ChainProof.AnchorProblem problem : proof.problems()) {
            if (problem.kind() == ChainProof.Kind.LOG_ENDS_BEFORE
                    && continuedAt != null
                    && lastSequence >= continuedAt) {
                notes.add(new LogVerdict.Finding(
                        LogVerdict.Kind.LOST_IN_RESTORE, problem.anchor().sequence(), "restored up to " + continuedAt));
            } else if (problem.kind() == ChainProof.Kind.LOG_ENDS_BEFORE
                    && problem.anchor().sequence() > heldBefore
                    && lastSequence >= heldBefore) {
                behind = problem.anchor();
            } else {
                find(
                        kind(problem.kind()),
                        problem.anchor().sequence(),
                        "anchor of " + problem.anchor().signedAt());
            }
        }
        if (behind != null) {
            notes.add(new LogVerdict.Finding(
                    LogVerdict.Kind.NOT_HELD_HERE, behind.sequence(), "anchor of " + behind.signedAt()));
        }
        if (unreadableAnchors > 0) {
            notes.add(new LogVerdict.Finding(LogVerdict.Kind.ANCHOR_UNREADABLE, 0, unreadableAnchors + " lines"));
        }
        Optional<Anchor> proving = proving(proof.provenUpTo());
        return new LogVerdict.Chain(
                chain.node(),
                chain.incarnation(),
                proof.provenUpTo(),
                proving.map(Anchor::signedAt).orElse(null),
                proving.map(Anchor::keyId).orElse(null),
                proof.heldUpTo(),
                contradictions,
                notes);
    }

    /** After which sequence a later incarnation of the node says that it continues; null where none does. */
    private @Nullable Long continuedAt(List<StoredEvent> openings) {
        for (StoredEvent opening : openings) {
            JsonNode body = json.readTree(opening.event().body());
            if (opening.event().incarnation() > chain.incarnation()
                    && body.path("continuesIncarnation").asInt(0) <= chain.incarnation()) {
                return body.path("continuesIncarnation").asInt(0) == chain.incarnation()
                        ? body.path("continuesSequence").asLong(0)
                        : 0L;
            }
        }
        return null;
    }

    private Optional<Anchor> proving(long sequence) {
        return anchors.stream()
                .filter(anchor -> anchor.sequence() == sequence && trusted.isGenuine(anchor))
                .findFirst();
    }

    private static LogVerdict.Kind kind(ChainVerdict.Reason reason) {
        return switch (reason) {
            case FOREIGN, GAP -> LogVerdict.Kind.GAP;
            case PREVIOUS_HASH_DIFFERS -> LogVerdict.Kind.PREVIOUS_HASH_DIFFERS;
            case HASH_DIFFERS -> LogVerdict.Kind.HASH_DIFFERS;
        };
    }

    private static LogVerdict.Kind kind(ChainProof.Kind kind) {
        return switch (kind) {
            case NOT_GENUINE, FOREIGN -> LogVerdict.Kind.ANCHOR_NOT_GENUINE;
            case HEAD_DIFFERS -> LogVerdict.Kind.ANCHOR_DIFFERS;
            case LOG_ENDS_BEFORE -> LogVerdict.Kind.LOG_ENDS_BEFORE_ANCHOR;
        };
    }

    private void find(LogVerdict.Kind kind, long sequence, String detail) {
        if (contradictions.size() < FINDINGS_SHOWN) {
            contradictions.add(new LogVerdict.Finding(kind, sequence, detail));
        }
    }
}
