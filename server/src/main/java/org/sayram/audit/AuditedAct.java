package org.sayram.audit;

import java.util.Locale;

/**
 * An act that must be provable afterwards and is no event of the operations log. Each module has one enum that
 * implements it; its text lies in the module's messages under {@code <capability>.act.<name>}.
 */
public interface AuditedAct {
    /** The name of the constant, as every enum has it. */
    String name();

    /** How the act is kept, for example {@code identity.signed-in}. */
    default String code() {
        return capability() + "." + kebabName();
    }

    /** Where its text lies, for example {@code identity.act.signed-in}. */
    default String textKey() {
        return capability() + ".act." + kebabName();
    }

    private String capability() {
        return getClass().getPackageName().split("\\.")[2];
    }

    private String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
