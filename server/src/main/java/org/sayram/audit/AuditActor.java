package org.sayram.audit;

/**
 * Who did it.
 *
 * @param id {@code person:<uuid>}, {@code device:<…>}, {@code system:<capability>} or {@code unknown}
 * @param name the name as it was at that moment
 */
public record AuditActor(String id, String name) {
    /** Someone who is not signed in. */
    public static AuditActor unknown(String typedName) {
        return new AuditActor("unknown", typedName);
    }

    /** A part of the program itself. */
    public static AuditActor system(String capability) {
        return new AuditActor("system:" + capability, capability);
    }
}
