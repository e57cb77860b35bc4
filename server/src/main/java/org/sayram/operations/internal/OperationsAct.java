package org.sayram.operations.internal;

import org.sayram.audit.AuditedAct;

/** What the operations log leaves in the audit trail. */
enum OperationsAct implements AuditedAct {
    /** Somebody opened a value of the vault. */
    VAULT_OPENED
}
