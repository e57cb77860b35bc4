package org.sayram.operations.internal;

import org.sayram.audit.AuditedAct;

/** What the operations log leaves in the audit trail. */
public enum OperationsAct implements AuditedAct {
    /** Somebody opened a value of the vault. */
    VAULT_OPENED,
    /** Somebody had the log verified. */
    LOG_VERIFIED,
    /** Somebody had the projections rebuilt from the log. */
    PROJECTIONS_REBUILT
}
