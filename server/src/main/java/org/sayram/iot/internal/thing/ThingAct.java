package org.sayram.iot.internal.thing;

import org.sayram.audit.AuditedAct;

/** What keeping things leaves in the trail. */
enum ThingAct implements AuditedAct {
    /** A source may speak from now on. */
    SOURCE_OPENED,
    /** A source may speak no more. */
    SOURCE_CLOSED,
    /** A profile got a new version. */
    PROFILE_CHANGED,
    /** A thing was put into the register. */
    THING_ENROLLED
}
