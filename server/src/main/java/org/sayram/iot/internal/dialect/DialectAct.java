package org.sayram.iot.internal.dialect;

import org.sayram.audit.AuditedAct;

/** What keeping dialects leaves in the trail. */
enum DialectAct implements AuditedAct {
    /** A dialect got a new version. */
    DIALECT_CHANGED,
    /** A terminal was set to a dialect. */
    DIALECT_ASSIGNED
}
