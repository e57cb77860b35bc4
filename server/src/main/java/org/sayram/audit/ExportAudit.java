package org.sayram.audit;

import org.springframework.stereotype.Component;

/** Keeps every list that left the program as a file: whose, which list, with which filter. */
@Component
public class ExportAudit {
    private final AuditTrail trail;

    ExportAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Keeps an export before the file is sent; without a trail there is no file.
     *
     * @param by who asked for it
     * @param list the list's path, for example {@code /api/places/premises}
     * @param filter the filter in words, or empty for all
     */
    public void exported(AuditActor by, String list, String filter) {
        trail.record(AuditEntry.done(Act.LIST_EXPORTED, by, list).with("filter", filter));
    }

    /** What this leaves in the trail. */
    enum Act implements AuditedAct {
        /** A list was exported. */
        LIST_EXPORTED
    }
}
