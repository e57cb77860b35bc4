package org.sayram.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operationslog.IncidentFact;
import org.sayram.operationslog.LevelScale;

/**
 * The level was set. Within its scale the highest wins; a slip is mended by a correction that names what it corrects.
 *
 * @param incident the incident
 * @param scale FIRE or RESCUE
 * @param level number within the scale
 * @param reasons message keys of why, where the program proposed it
 * @param corrects the event that is corrected, or null
 */
public record LevelSet(
        UUID incident,
        LevelScale scale,
        int level,
        List<String> reasons,
        @Nullable UUID corrects) implements IncidentEvent {
    /** Copies the list. */
    public LevelSet {
        reasons = List.copyOf(reasons);
    }

    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.LevelSet(scale, level, corrects));
    }
}
