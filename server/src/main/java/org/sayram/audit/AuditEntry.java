package org.sayram.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing to be kept in the trail. When and from where is added as it is recorded.
 *
 * @param act what was done
 * @param actor who did it
 * @param object on what: {@code person:<id>}, {@code session:<id>}, a path or a number
 * @param outcome how it ended
 * @param details named values; never a secret
 */
public record AuditEntry(
        AuditedAct act, AuditActor actor, String object, AuditOutcome outcome, Map<String, String> details) {
    /** Keeps the details in the order of their names. */
    public AuditEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** An act that was done. */
    public static AuditEntry done(AuditedAct act, AuditActor actor, String object) {
        return new AuditEntry(act, actor, object, AuditOutcome.DONE, Map.of());
    }

    /** An act that a rule refused. */
    public static AuditEntry refused(AuditedAct act, AuditActor actor, String object) {
        return new AuditEntry(act, actor, object, AuditOutcome.REFUSED, Map.of());
    }

    /** The same with one more named value. */
    public AuditEntry with(String name, String value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditEntry(act, actor, object, outcome, more);
    }
}
