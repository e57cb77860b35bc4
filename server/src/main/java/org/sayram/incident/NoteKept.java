package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.sayram.operationslog.IncidentFact;
import org.sayram.operationslog.NoteKind;

/**
 * Something was put on record.
 *
 * @param incident the incident
 * @param text what
 */
public record NoteKept(UUID incident, String text) implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.NoteKept(NoteKind.NOTE, text));
    }
}
