package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.sayram.operationslog.IncidentAlarm.TwoCommandHolders;
import org.sayram.operationslog.IncidentState.Status;
import org.sayram.operationslog.ReviewItem.Reason;

/** The engine's state in the lines in which {@link ReferenceFold} answers. */
final class Lines {
    private static final Set<Reason> COMPARED =
            Set.of(Reason.ENDED_WITHOUT_COMMAND, Reason.ARCHIVED_TOO_EARLY, Reason.LATE_AFTER_ARCHIVE);

    private Lines() {}

    static Set<String> of(IncidentState state) {
        var lines = new TreeSet<String>();
        if (!state.notes().isEmpty()) {
            lines.add("notes "
                    + state.notes().stream().map(IncidentState.Note::event).toList());
        }
        state.linkedAlarms().forEach(alarm -> lines.add("linked " + alarm));
        for (Drawing drawing : state.drawings()) {
            lines.add("drawing " + drawing.object() + " "
                    + drawing.versions().stream()
                            .map(version -> version.event() + version.geoJson())
                            .toList());
        }
        lines.add("calls " + state.calls());
        lines.add("timeline " + timelineBeforeArchiving(state));
        chosen(lines, "type", state.type(), state);
        chosen(lines, "address", state.address(), state);
        chosen(lines, "position", state.position(), state);
        lines.add("FIRE " + state.fireLevel());
        lines.add("RESCUE " + state.rescueLevel());
        command(lines, state);
        assignments(lines, state);
        lines.add("status " + state.status());
        state.review().stream()
                .filter(item -> COMPARED.contains(item.reason()))
                .forEach(item -> lines.add("review " + item.reason() + " " + item.event()));
        return lines;
    }

    /** The engine lists the archiving and what came late last; the reference folds only what came before. */
    private static List<UUID> timelineBeforeArchiving(IncidentState state) {
        if (state.status() != Status.ARCHIVED) {
            return state.timeline();
        }
        long late = state.review().stream()
                .filter(item -> item.reason() == Reason.LATE_AFTER_ARCHIVE)
                .count();
        return state.timeline().subList(0, state.timeline().size() - 1 - (int) late);
    }

    /** In the agreed order all that was said, then the one that counts and the suggestions. */
    private static <V> void chosen(Set<String> lines, String what, Chosen<V> chosen, IncidentState state) {
        if (chosen.chosen() == null) {
            return;
        }
        var said = new ArrayList<>(chosen.suggestions());
        said.add(chosen.chosen());
        said.sort(Comparator.comparing(one -> state.timeline().indexOf(one.event())));
        lines.add(what + " " + said.stream().map(Chosen.Statement::value).toList());
        lines.add(
                what + " is " + chosen.chosen().value() + " " + chosen.chosen().event());
        chosen.suggestions().forEach(other -> lines.add(what + " suggested " + other.value() + " " + other.event()));
    }

    private static void command(Set<String> lines, IncidentState state) {
        if (state.command().holder() == null) {
            return;
        }
        List<String> holders = state.alarms().stream()
                .filter(TwoCommandHolders.class::isInstance)
                .map(alarm -> ((TwoCommandHolders) alarm).holders())
                .findFirst()
                .orElse(List.of(state.command().holder()));
        lines.add("command " + state.command().holder() + " of " + new LinkedHashSet<>(holders));
    }

    private static void assignments(Set<String> lines, IncidentState state) {
        var units = new TreeMap<String, List<AssignmentState>>();
        for (AssignmentState assignment : state.assignments()) {
            List<String> steps = assignment.steps().stream()
                    .map(step -> step.event() + " " + step.legality())
                    .toList();
            lines.add("assignment " + assignment.id() + " " + assignment.current() + " " + assignment.ended() + " "
                    + steps);
            units.computeIfAbsent(assignment.unit(), unit -> new ArrayList<>()).add(assignment);
        }
        units.forEach((unit, assignments) -> {
            UnitDuty duty = UnitFold.fold(unit, assignments);
            if (!duty.claims().isEmpty()) {
                lines.add("unit " + unit + " " + duty.contenders() + " " + duty.standing());
            }
        });
    }
}
