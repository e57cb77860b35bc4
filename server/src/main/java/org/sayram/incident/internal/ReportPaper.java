package org.sayram.incident.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.incident.Incident;
import org.sayram.kernel.code.DutyState;
import org.sayram.operationslog.AssignmentState;

/** Lays a report out on paper: the incident's facts, its forces with their times, and its timeline, oldest first. */
final class ReportPaper {
    /** An entry stored this much after it happened was entered later: by radio, or by a post that was cut off. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private final ReportWords words;

    ReportPaper(ReportWords words) {
        this.words = words;
    }

    /** The Word file. */
    byte[] write(
            IncidentViews.File file, List<IncidentViews.TimelineEntry> timeline, String printedBy, Instant printedAt) {
        try (var out = new ByteArrayOutputStream();
                var paper = new WordPaper(words.of("font"))) {
            Incident incident = file.card().incident();
            paper.title(words.of("title", Map.of("number", incident.number())));
            paper.table(List.of(18, 82), facts(file));
            paper.heading(words.of("forces"));
            paper.table(List.of(31, 23, 23, 23), forces(file.assignments(), timeline));
            paper.heading(words.of("timeline"));
            paper.table(List.of(23, 20, 57), story(timeline));
            paper.line(words.of("printed", Map.of("name", printedBy, "time", words.time(printedAt))));
            paper.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> facts(IncidentViews.File file) {
        Incident incident = file.card().incident();
        return List.of(
                fact("number", incident.number()),
                fact("type", incident.typeName()),
                fact("level", words.level(incident)),
                fact("address", incident.address()),
                fact("premises", incident.premisesName()),
                fact("status", words.of("status." + incident.status().name())),
                fact("opened-at", words.time(incident.openedAt())),
                fact("ended-at", words.time(file.card().endedAt())),
                fact("command", Objects.requireNonNullElse(file.command().holder(), "")));
    }

    private List<String> fact(String key, String value) {
        return List.of(words.of(key), value);
    }

    private List<List<String>> forces(List<AssignmentState> assignments, List<IncidentViews.TimelineEntry> timeline) {
        Map<UUID, Instant> times = timeline.stream()
                .collect(Collectors.toMap(
                        IncidentViews.TimelineEntry::eventId,
                        IncidentViews.TimelineEntry::occurredAt,
                        (first, again) -> first));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("unit"), words.of("ordered"), words.of("on-scene"), words.of("back")));
        for (AssignmentState unit : assignments) {
            rows.add(List.of(
                    unit.unitName(),
                    words.time(times.get(unit.event())),
                    words.time(firstIn(unit, DutyState.ON_SCENE)),
                    back(unit)));
        }
        return rows;
    }

    private String back(AssignmentState unit) {
        if (unit.cancelledBecause() != null) {
            return words.of("cancelled", Map.of("reason", unit.cancelledBecause()));
        }
        return unit.ended() ? words.time(firstIn(unit, DutyState.READY)) : "";
    }

    private static @Nullable Instant firstIn(AssignmentState unit, DutyState state) {
        return unit.steps().stream()
                .filter(step -> step.state() == state && step.legal())
                .map(AssignmentState.Step::occurredAt)
                .findFirst()
                .orElse(null);
    }

    private List<List<String>> story(List<IncidentViews.TimelineEntry> timeline) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.of("time"), words.of("who"), words.of("what")));
        timeline.forEach(entry -> rows.add(List.of(
                words.time(entry.occurredAt()),
                words.who(entry.actor(), entry.body()),
                words.sentence(entry.type(), entry.body()) + marks(entry))));
        return rows;
    }

    private String marks(IncidentViews.TimelineEntry entry) {
        String late = Duration.between(entry.occurredAt(), entry.recordedAt()).compareTo(LATE) > 0
                ? words.of("late", Map.of("time", words.time(entry.recordedAt())))
                : "";
        return late + (entry.review() ? words.of("review") : "");
    }
}
