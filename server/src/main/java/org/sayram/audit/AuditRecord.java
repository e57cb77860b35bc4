package org.sayram.audit;

import java.time.Instant;

/**
 * One row of the trail.
 *
 * @param number gap-free, from 1
 * @param recordedAt our clock when it was kept, to the microsecond
 * @param occurredAt when it happened; earlier than recordedAt only for what was queued while the trail was down
 * @param actorId who, see {@link AuditActor}
 * @param actorName the name as it was
 * @param address the network address it came from, or {@code local}
 * @param act code of the act
 * @param object on what
 * @param outcome how it ended
 * @param details named values as {@code name=value} lines
 */
public record AuditRecord(
        long number,
        Instant recordedAt,
        Instant occurredAt,
        String actorId,
        String actorName,
        String address,
        String act,
        String object,
        AuditOutcome outcome,
        String details) {}
