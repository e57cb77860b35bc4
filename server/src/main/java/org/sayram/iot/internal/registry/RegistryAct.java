package org.sayram.iot.internal.registry;

import org.sayram.audit.AuditedAct;

/** What keeping the register leaves in the trail. */
enum RegistryAct implements AuditedAct {
    /** A terminal was enrolled. */
    TERMINAL_ENROLLED,
    /** A terminal was changed. */
    TERMINAL_CHANGED,
    /** A point was added. */
    POINT_ADDED,
    /** A point was changed. */
    POINT_CHANGED,
    /** A point went into test mode. */
    TEST_MODE_BEGUN,
    /** The test mode of a point was ended before its time. */
    TEST_MODE_ENDED
}
