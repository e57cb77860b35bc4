package org.sayram.operationslog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.Drawing.Version;
import org.sayram.operationslog.IncidentFact.ObjectDeleted;
import org.sayram.operationslog.IncidentFact.ObjectDrawn;

/** Drawing: the latest whole object; deletion is an event; every version stays recoverable. */
final class DrawingRule {
    private DrawingRule() {}

    static List<Drawing> drawings(IncidentLog log) {
        Map<UUID, List<Version>> versions = new LinkedHashMap<>();
        for (OrderedFact<IncidentFact> placed : log.row(MergeRow.DRAWING)) {
            if (placed.fact() instanceof ObjectDrawn drawn) {
                add(versions, drawn.object(), placed.event(), drawn.geoJson());
            } else if (placed.fact() instanceof ObjectDeleted deleted) {
                add(versions, deleted.object(), placed.event(), null);
            }
        }
        return versions.entrySet().stream()
                .map(object -> new Drawing(object.getKey(), object.getValue()))
                .toList();
    }

    private static void add(Map<UUID, List<Version>> versions, UUID object, Event event, @Nullable String geoJson) {
        versions.computeIfAbsent(object, any -> new ArrayList<>())
                .add(new Version(event.id(), geoJson, event.actor(), event.occurredAt()));
    }
}
