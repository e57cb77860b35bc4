package org.sayram.forces.internal.position;

import org.sayram.audit.AuditedAct;

/** What the enrolment of terminals leaves in the trail. */
enum PositionAct implements AuditedAct {
    /** A terminal was enrolled for a unit. */
    TERMINAL_ENROLLED,
    /** A terminal was taken off the register. */
    TERMINAL_REMOVED
}
