package org.sayram.operations.internal;

import java.util.UUID;
import org.sayram.audit.AuditActor;
import org.sayram.audit.AuditEntry;
import org.sayram.audit.AuditTrail;
import org.sayram.operations.Actor;
import org.springframework.stereotype.Component;

/** Writes every opening of the vault into the audit trail. */
@Component
class VaultAudit {
    private final AuditTrail trail;

    VaultAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void opened(UUID reference, Actor reader, String reason) {
        var actor = new AuditActor(reader.id(), reader.name());
        trail.record(AuditEntry.done(OperationsAct.VAULT_OPENED, actor, "vault:" + reference)
                .with("reason", reason));
    }
}
