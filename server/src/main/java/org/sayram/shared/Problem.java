package org.sayram.shared;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * What can go wrong in a capability and is nobody's bug: one enum per module implements it, one constant per refusal.
 * The texts lie in {@code messages/<capability>.properties} under the {@link #key()} with {@code .title} and
 * {@code .detail}; the detail may name values as {@code {unit}}.
 */
public interface Problem {
    /** The status of HTTP it is answered with; 5xx means a bug or a broken part, never a mistake of the caller. */
    HttpStatus status();

    /** The name of the constant, as every enum has it. */
    String name();

    /** The module's word, taken from the package: {@code org.sayram.dispatch} gives {@code dispatch}. */
    default String capability() {
        String[] parts = getClass().getPackageName().split("\\.");
        if (parts.length < 3) {
            throw new IllegalStateException(getClass() + " is not in a package of a capability");
        }
        return parts[2];
    }

    /** The key of its texts, for example {@code dispatch.unit-already-out}. */
    default String key() {
        return capability() + "." + kebabName();
    }

    /** The type of RFC 9457, for example {@code /problems/dispatch/unit-already-out}. */
    default String type() {
        return "/problems/" + capability() + "/" + kebabName();
    }

    /** The exception to throw, without values. */
    default ProblemException with() {
        return new ProblemException(this, Map.of());
    }

    /** The exception to throw, with one value that the text names. */
    default ProblemException with(String name, Object value) {
        return with().and(name, value);
    }

    private String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
