package org.sayram.audit;

import java.time.Instant;
import java.util.Map;

/** An entry with everything that must be known of the moment it happened; one line of the queue. */
record QueuedEntry(
        Instant occurredAt,
        String actorId,
        String actorName,
        String address,
        String act,
        String object,
        AuditOutcome outcome,
        Map<String, String> details) {
    static QueuedEntry of(AuditEntry entry, Instant occurredAt, String address) {
        return new QueuedEntry(
                occurredAt,
                entry.actor().id(),
                oneLine(entry.actor().name()),
                address,
                entry.act().code(),
                oneLine(entry.object()),
                entry.outcome(),
                entry.details());
    }

    /** A name typed at sign-in may hold anything; it may not look like two rows. */
    private static String oneLine(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 200 ? clean : clean.substring(0, 200);
    }
}
