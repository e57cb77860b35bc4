package org.sayram.shared.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.shared.ProblemException;
import org.sayram.shared.SharedProblem;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Finds the field and the value that made a body unreadable, so that the caller need not guess. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException of(HttpMessageNotReadableException exception) {
        Throwable cause = exception.getCause();
        ProblemException ours = ours(cause);
        if (ours != null) {
            return ours;
        }
        return switch (cause) {
            case UnrecognizedPropertyException e -> SharedProblem.UNKNOWN_FIELD.with("field", field(e.getPath()));
            case InvalidFormatException e -> badField(e, e.getValue());
            case InvalidNullException e -> SharedProblem.MISSING_FIELD.with("field", field(e.getPath()));
            case ValueInstantiationException e ->
                badField(e, e.getCause() == null ? null : e.getCause().getMessage());
            case MismatchedInputException e -> badField(e, null);
            case StreamReadException e ->
                unreadable(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            case null, default -> unreadable(0, 0);
        };
    }

    /** A rule of our own that a record checked while it was being read. */
    private static @Nullable ProblemException ours(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ProblemException ours) {
                return ours;
            }
        }
        return null;
    }

    private static ProblemException badField(JacksonException e, @Nullable Object value) {
        return SharedProblem.BAD_FIELD.with("field", field(e.getPath())).and("value", WebProblems.cut(value));
    }

    private static ProblemException unreadable(int line, int column) {
        return SharedProblem.UNREADABLE_BODY.with("line", line).and("column", column);
    }

    private static String field(List<JacksonException.Reference> path) {
        String field = path.stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "body" : field;
    }
}
