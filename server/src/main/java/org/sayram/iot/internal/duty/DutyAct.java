package org.sayram.iot.internal.duty;

import org.sayram.audit.AuditedAct;

/** What duty checks leave in the trail. */
enum DutyAct implements AuditedAct {
    /** A round was begun by a person. */
    DUTY_ROUND_BEGUN,
    /** A plan was added. */
    DUTY_PLAN_ADDED,
    /** A plan was ended. */
    DUTY_PLAN_ENDED
}
