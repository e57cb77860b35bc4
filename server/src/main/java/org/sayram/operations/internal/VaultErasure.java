package org.sayram.operations.internal;

import java.util.List;
import org.sayram.operations.LoggedEvent;
import org.sayram.operations.Projection;
import org.sayram.operations.VaultKeyDestroyed;
import org.springframework.stereotype.Component;

/**
 * Destroys a vault key where the log says so: on the node that decided it, on every node that hears of it, and once more when
 * an old backup had brought the key back.
 */
@Component
class VaultErasure implements Projection {
    private final VaultStore store;

    VaultErasure(VaultStore store) {
        this.store = store;
    }

    /** The vault is no cache: what was erased stays erased, and a rebuild only erases again. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public void apply(List<LoggedEvent> batch) {
        for (LoggedEvent event : batch) {
            if (event.body() instanceof VaultKeyDestroyed destroyed) {
                store.destroyKey(event.world(), destroyed.incident(), event.recordedAt());
            }
        }
    }

    @Override
    public void clear() {
        // Nothing to empty: it owns no table.
    }
}
