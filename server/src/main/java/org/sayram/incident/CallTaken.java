package org.sayram.incident;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.VaultReference;
import org.sayram.operationslog.IncidentFact;

/**
 * A call about the incident was taken. Number and name of the caller lie in the vault.
 *
 * @param incident the incident
 * @param call the call
 * @param source phone, transfer-110, transfer-120, transfer-122, walk-in, app or field-post
 * @param description what the caller said
 * @param callerNumber reference of the number, if it is known
 * @param callerName reference of the name, if it is known
 */
public record CallTaken(
        UUID incident,
        UUID call,
        String source,
        String description,
        @Nullable VaultReference callerNumber,
        @Nullable VaultReference callerName)
        implements IncidentEvent {
    @Override
    public Optional<IncidentFact> fact() {
        return Optional.of(new IncidentFact.CallJoined(call));
    }
}
