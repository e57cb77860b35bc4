package org.sayram.audit;

import java.time.Clock;
import org.sayram.shared.Page;
import org.sayram.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail as its readers see it. Who may read it is decided where it is asked for. */
@Component
public class AuditReader {
    private final AuditStore store;
    private final Clock clock;

    AuditReader(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One page of the rows that match, the newest first. */
    @Transactional(readOnly = true)
    public Page<AuditRecord> list(AuditFilter filter, PageRequest page) {
        return new Page<>(clock.instant(), store.count(filter), store.list(filter, page));
    }
}
