package org.sayram.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem on its way to the caller: thrown where the rule is, caught nowhere, rendered once. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, Object> values;

    ProblemException(Problem problem, Map<String, Object> values) {
        super(problem.type() + " " + values);
        this.problem = problem;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same problem with one more value that the text names and the answer carries. */
    public ProblemException and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ProblemException(problem, more);
    }

    /** Which refusal it is. */
    public Problem problem() {
        return problem;
    }

    /** The values in the order they were given. */
    public Map<String, Object> values() {
        return values;
    }
}
