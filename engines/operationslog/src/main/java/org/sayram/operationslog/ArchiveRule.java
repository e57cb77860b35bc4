package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.IncidentFact.IncidentArchived;
import org.sayram.operationslog.IncidentFact.NodeDeclaredLost;
import org.sayram.operationslog.IncidentFact.NodeHandedBack;
import org.sayram.operationslog.ReviewItem.Reason;

/**
 * Archiving: after every involved node handed back or was declared lost; what arrives later goes to review.
 *
 * <p>Each hand-back or loss says up to which sequence the node's log is held. What lies beyond was not known to the one who
 * archived and has no effect, however early its clock says it was written. What the archiving node itself recorded
 * about another counts before what that node says of itself.
 */
final class ArchiveRule {
    /** Up to where the log of a node was known. */
    private record Cut(int incarnation, long upTo) {
        boolean covers(Event event) {
            return event.incarnation() < incarnation || event.incarnation() == incarnation && event.sequence() <= upTo;
        }
    }

    private final IncidentLog log;
    private final OrderedFact<IncidentArchived> archive;
    private final Map<String, Cut> cuts = new HashMap<>();

    ArchiveRule(IncidentLog log, OrderedFact<IncidentArchived> archive) {
        this.log = log;
        this.archive = archive;
        Event archived = archive.event();
        var ownCut = new Cut(archived.incarnation(), archived.sequence());
        List<OrderedFact<IncidentFact>> before = log.row(MergeRow.ENDING).stream()
                .filter(placed -> placed.key().isBefore(archive.key()))
                .toList();
        before.stream()
                .filter(placed -> !placed.event().node().equals(archived.node()))
                .forEach(this::cutByItself);
        before.stream()
                .filter(placed -> placed.event().node().equals(archived.node()) && ownCut.covers(placed.event()))
                .forEach(placed -> cut(placed.fact()));
        cuts.put(archived.node(), ownCut);
    }

    private void cutByItself(OrderedFact<IncidentFact> placed) {
        Event event = placed.event();
        if (placed.fact() instanceof NodeHandedBack back && back.node().equals(event.node())) {
            cuts.put(back.node(), new Cut(event.incarnation(), event.sequence()));
        }
    }

    private void cut(IncidentFact fact) {
        if (fact instanceof NodeHandedBack back) {
            cuts.put(back.node(), new Cut(back.incarnation(), back.upTo()));
        } else if (fact instanceof NodeDeclaredLost lost) {
            cuts.put(lost.node(), new Cut(lost.incarnation(), lost.upTo()));
        }
    }

    /** Whether each node that wrote anything before the archiving has come back or is given up. */
    boolean everyNodeIsAccountedFor() {
        return log.order().events().stream()
                .filter(placed -> placed.key().isBefore(archive.key()))
                .allMatch(placed -> cuts.containsKey(placed.event().node()));
    }

    /** The events the archiving rests on. */
    List<FactEvent> known(Collection<FactEvent> events) {
        return events.stream().filter(event -> isKnown(event.event())).toList();
    }

    private boolean isKnown(Event event) {
        @Nullable Cut cut = cuts.get(event.node());
        return cut != null && cut.covers(event) && !event.equals(archive.event());
    }

    IncidentState archive(IncidentState closed) {
        var review = new ArrayList<>(closed.review());
        var timeline = new ArrayList<UUID>(closed.timeline());
        timeline.add(archive.id());
        for (OrderedEvent placed : log.order().events()) {
            if (!isKnown(placed.event()) && !placed.event().equals(archive.event())) {
                review.add(new ReviewItem(placed.event().id(), Reason.LATE_AFTER_ARCHIVE));
                timeline.add(placed.event().id());
            }
        }
        return closed.archived(review, timeline, log.lastOfStreams());
    }
}
