package org.sayram.operationslog;

import java.util.UUID;

/**
 * An event that was kept but that a person should look at.
 *
 * @param event the event
 * @param reason why
 */
public record ReviewItem(UUID event, Reason reason) {
    /** Why an event needs a look. */
    public enum Reason {
        /** A status that does not legally follow the one before it; the current state did not move. */
        ILLEGAL_STATUS,
        /** A unit reported work on an assignment that had been cancelled. */
        STATUS_AFTER_CANCEL,
        /** It speaks of an assignment whose order is not held. */
        UNKNOWN_ASSIGNMENT,
        /** It corrects an event that is not held; it counts as a statement of its own. */
        CORRECTS_NOTHING,
        /** Command was accepted without an offer to that holder; it did not pass. */
        ACCEPTED_WITHOUT_OFFER,
        /** Two people had held command of the same term before a later term outranked both. */
        COMMAND_CONTESTED,
        /** The incident was ended by someone who did not know of the latest command; it goes on. */
        ENDED_WITHOUT_COMMAND,
        /** The incident was archived before it was closed or before every node had come back; it is not archived. */
        ARCHIVED_TOO_EARLY,
        /** It arrived after the incident was archived; it is kept and has no effect. */
        LATE_AFTER_ARCHIVE,
        /** A device or program decided what only a person may; it has no effect. */
        NOT_BY_A_PERSON
    }
}
