package org.sayram.operations;

import java.util.UUID;

/**
 * The thread of events about one thing, for example {@code alarm/…} or {@code assignment/…}.
 *
 * @param kind alarm, call, incident, assignment, duty or node
 * @param id the thing's id
 */
public record StreamId(String kind, String id) {
    /** Refuses a kind with a slash, which would make the text form ambiguous. */
    public StreamId {
        if (kind.isEmpty() || kind.indexOf('/') >= 0 || id.isEmpty()) {
            throw new IllegalArgumentException("'" + kind + "/" + id + "' is not a stream such as incident/<id>");
        }
    }

    /** The stream of one alarm. */
    public static StreamId alarm(UUID alarm) {
        return new StreamId("alarm", alarm.toString());
    }

    /** The stream of one call. */
    public static StreamId call(UUID call) {
        return new StreamId("call", call.toString());
    }

    /** The stream of one incident. */
    public static StreamId incident(UUID incident) {
        return new StreamId("incident", incident.toString());
    }

    /** The stream of one unit on one incident. */
    public static StreamId assignment(UUID assignment) {
        return new StreamId("assignment", assignment.toString());
    }

    /** Reads the text form. */
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a stream such as incident/<id>");
        }
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
