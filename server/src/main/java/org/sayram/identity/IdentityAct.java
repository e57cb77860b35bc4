package org.sayram.identity;

import org.sayram.audit.AuditedAct;

/** What identity keeps in the audit. */
public enum IdentityAct implements AuditedAct {
    /** A session was begun, or refused. */
    SIGNED_IN,
    /** A person ended the own session. */
    SIGNED_OUT,
    /** A session was ended by an administrator or by its person from another place. */
    SESSION_ENDED,
    /** A seat was taken. */
    SEAT_TAKEN,
    /** A password was changed. */
    PASSWORD_CHANGED,
    /** A one-time password was issued by the system administrator. */
    PASSWORD_RESET,
    /** The second factor was enrolled. */
    CODE_ENROLLED,
    /** The second factor was taken away by the security administrator. */
    CODE_RESET,
    /** A person was added. */
    PERSON_ADDED,
    /** A person was disabled. */
    PERSON_DISABLED,
    /** The area of responsibility of a person was set. */
    AREA_SET,
    /** A role was asked for. */
    ROLE_REQUESTED,
    /** A role was granted. */
    ROLE_GRANTED,
    /** A request for a role was refused. */
    ROLE_REFUSED,
    /** A role was taken away. */
    ROLE_REVOKED,
    /** A call of the interface was refused for want of a right. */
    ACCESS_REFUSED,
    /** The audit was read. */
    AUDIT_READ,
    /** The audit was verified. */
    AUDIT_VERIFIED
}
