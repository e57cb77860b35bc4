package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sayram.operationslog.IncidentFact.AlarmJoined;
import org.sayram.operationslog.IncidentFact.IncidentArchived;
import org.sayram.operationslog.IncidentFact.IncidentOpened;
import org.sayram.operationslog.IncidentFact.NoteKept;
import org.sayram.operationslog.IncidentState.Note;
import org.sayram.operationslog.ReviewItem.Reason;

/**
 * Makes the state of one incident from its events. A pure function of the set: neither the order of delivery nor repeats matter,
 * so nodes that hold the same events show the same incident.
 */
public final class IncidentFold {
    private IncidentFold() {}

    /** The incident from all events of all its streams, in any order; refuses events of different worlds. */
    public static IncidentState fold(Collection<FactEvent> events) {
        var log = new IncidentLog(events);
        for (OrderedFact<IncidentArchived> archive : log.all(IncidentArchived.class)) {
            var rule = new ArchiveRule(log, archive);
            if (rule.everyNodeIsAccountedFor()) {
                IncidentState closed = stateOf(new IncidentLog(rule.known(events)));
                if (closed.status() == IncidentState.Status.CLOSED) {
                    return rule.archive(closed);
                }
            }
        }
        return stateOf(log);
    }

    /** The state as far as it can come without being archived: an archiving that is in the log was too early. */
    private static IncidentState stateOf(IncidentLog log) {
        var review = new Review();
        var description = new DescriptionRule(log);
        var command = new CommandRule(log, review);
        var ending = new EndingRule(log, command, review);
        var assigning = new AssignmentRule(log, review);
        List<AssignmentState> assignments = assigning.assignments();
        Integer fireLevel = LevelRule.level(log, LevelScale.FIRE, review);
        Integer rescueLevel = LevelRule.level(log, LevelScale.RESCUE, review);
        var calls = CallRule.calls(log, review);
        log.all(IncidentArchived.class).forEach(early -> review.add(early.id(), Reason.ARCHIVED_TOO_EARLY));
        var alarms = new ArrayList<IncidentAlarm>(assigning.alarms());
        alarms.addAll(command.alarms());
        alarms.addAll(log.order().clocksAhead());
        var opened = log.all(IncidentOpened.class).stream().findFirst();
        return new IncidentState(
                opened.map(first -> first.fact().number()).orElse(null),
                opened.map(first -> first.event().occurredAt()).orElse(null),
                ending.status(assignments),
                ending.outcome(),
                description.type(),
                description.address(),
                description.position(),
                fireLevel,
                rescueLevel,
                command.state(),
                assignments,
                alarms,
                review.inOrderOf(log.order()),
                log.all(NoteKept.class).stream().map(IncidentFold::note).toList(),
                DrawingRule.drawings(log),
                calls,
                log.all(AlarmJoined.class).stream()
                        .map(joined -> joined.fact().alarm())
                        .distinct()
                        .toList(),
                log.timeline(),
                log.lastOfStreams());
    }

    private static Note note(OrderedFact<NoteKept> kept) {
        Event event = kept.event();
        return new Note(event.id(), kept.fact().kind(), kept.fact().text(), event.actor(), event.occurredAt());
    }
}
