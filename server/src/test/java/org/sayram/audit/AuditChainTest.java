package org.sayram.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every field is under the hash, and where one ends the next begins. */
class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-06-15T00:30:05.123456Z");

    @Test
    void changesWithEveryField() {
        byte[] start = new byte[AuditChain.HASH_BYTES];
        byte[] other = start.clone();
        other[31] = 1;
        List<AuditRecord> rows = List.of(
                row(1, AT, AT, "a", "b", "c", "d", "e", AuditOutcome.DONE, "f"),
                row(2, AT, AT, "a", "b", "c", "d", "e", AuditOutcome.DONE, "f"),
                row(1, AT.plusNanos(1_000), AT, "a", "b", "c", "d", "e", AuditOutcome.DONE, "f"),
                row(1, AT, AT.plusNanos(1_000), "a", "b", "c", "d", "e", AuditOutcome.DONE, "f"),
                row(1, AT, AT, "ab", "", "c", "d", "e", AuditOutcome.DONE, "f"),
                row(1, AT, AT, "a", "bc", "", "d", "e", AuditOutcome.DONE, "f"),
                row(1, AT, AT, "a", "b", "cd", "", "e", AuditOutcome.DONE, "f"),
                row(1, AT, AT, "a", "b", "c", "de", "", AuditOutcome.DONE, "f"),
                row(1, AT, AT, "a", "b", "c", "d", "e", AuditOutcome.REFUSED, "f"),
                row(1, AT, AT, "a", "b", "c", "d", "e", AuditOutcome.DONE, "f "));

        Set<String> hashes = new HashSet<>();
        rows.forEach(row -> hashes.add(java.util.HexFormat.of().formatHex(AuditChain.hash(start, row))));
        hashes.add(java.util.HexFormat.of().formatHex(AuditChain.hash(other, rows.getFirst())));

        assertThat(hashes).hasSize(rows.size() + 1);
    }

    private static AuditRecord row(
            long number,
            Instant recordedAt,
            Instant occurredAt,
            String actorId,
            String actorName,
            String address,
            String act,
            String object,
            AuditOutcome outcome,
            String details) {
        return new AuditRecord(
                number, recordedAt, occurredAt, actorId, actorName, address, act, object, outcome, details);
    }
}
