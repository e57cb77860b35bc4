package org.sayram.audit;

import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the chain from its first row and names the first row that is not as it was written. It proves the order and
 * content of what is there against the head beside it; who can change both must be caught by a copy kept elsewhere.
 */
@Component
public class AuditVerifier {
    private final AuditStore store;
    private final Clock clock;

    AuditVerifier(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Verifies all rows, in one snapshot. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerification verify() {
        var walk = new Walk();
        store.forEach(walk::next);
        walk.end(store.head());
        return new AuditVerification(clock.instant(), walk.checked, walk.firstBad, walk.reason);
    }

    private static final class Walk {
        private byte[] previous = new byte[AuditChain.HASH_BYTES];
        private long checked;
        private @Nullable Long firstBad;
        private @Nullable String reason;

        void next(AuditStore.Linked row) {
            if (firstBad != null) {
                return;
            }
            long expected = checked + 1;
            if (row.entry().number() != expected) {
                fail(expected, "missing");
            } else if (!Arrays.equals(row.previous(), previous)) {
                fail(expected, "relinked");
            } else if (!Arrays.equals(row.hash(), AuditChain.hash(previous, row.entry()))) {
                fail(expected, "altered");
            } else {
                previous = row.hash();
                checked++;
            }
        }

        void end(AuditStore.Head head) {
            boolean ends = head.number() == checked && Arrays.equals(head.hash(), previous);
            if (firstBad == null && !ends) {
                fail(checked + 1, "cut-off");
            }
        }

        private void fail(long number, String why) {
            firstBad = number;
            reason = why;
        }
    }
}
