package org.sayram.iot.internal.desk;

import org.sayram.audit.AuditedAct;

/** What the desk's tables leave in the trail. */
enum DeskAct implements AuditedAct {
    /** A rule of confirmation was set. */
    CONFIRMATION_RULE_SET,
    /** A maintenance task was given to somebody. */
    MAINTENANCE_ASSIGNED,
    /** A maintenance task was done. */
    MAINTENANCE_DONE
}
