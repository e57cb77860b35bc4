package org.sayram.operations;

import java.util.Objects;
import java.util.UUID;

/**
 * The key of an incident's personal data was destroyed; the values can be read by nobody any more.
 *
 * @param incident the incident
 * @param reason why
 */
public record VaultKeyDestroyed(UUID incident, String reason) implements OperationsEvent {
    /** Refuses to destroy the key of nothing. */
    public VaultKeyDestroyed {
        Objects.requireNonNull(incident, "incident");
    }

    @Override
    public UUID incidentId() {
        return incident;
    }
}
