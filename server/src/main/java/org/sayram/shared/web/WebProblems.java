package org.sayram.shared.web;

import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayram.shared.ProblemException;
import org.sayram.shared.SharedProblem;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Gives what the web layer itself refuses its name and its values. */
final class WebProblems {
    private static final int LONGEST_VALUE = 120;

    private WebProblems() {}

    /** The problem behind an exception of the web layer that is the caller's doing. */
    static ProblemException of(Exception exception) {
        return switch (exception) {
            case MissingServletRequestParameterException e ->
                SharedProblem.MISSING_PARAMETER.with("name", e.getParameterName());
            case MissingServletRequestPartException e ->
                SharedProblem.MISSING_PARAMETER.with("name", e.getRequestPartName());
            case MissingRequestHeaderException e -> SharedProblem.MISSING_HEADER.with("name", e.getHeaderName());
            case MethodArgumentTypeMismatchException e -> badValue(e.getName(), e.getValue());
            case TypeMismatchException e -> badValue(e.getPropertyName(), e.getValue());
            case NoResourceFoundException e -> SharedProblem.NO_SUCH_ADDRESS.with("path", cut(e.getResourcePath()));
            case NoHandlerFoundException e -> SharedProblem.NO_SUCH_ADDRESS.with("path", cut(e.getRequestURL()));
            case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
            case HttpMediaTypeNotSupportedException e -> mediaTypeNotSupported(e);
            case HttpMediaTypeNotAcceptableException e ->
                SharedProblem.NOT_ACCEPTABLE.with("offered", MediaType.toString(e.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException e -> SharedProblem.BODY_TOO_LARGE.with("limit", e.getMaxUploadSize());
            case HttpMessageNotReadableException e -> UnreadableBody.of(e);
            case BindException e -> bound(e);
            case HandlerMethodValidationException e -> SharedProblem.INVALID.with("errors", parameterErrors(e));
            case ConstraintViolationException e -> SharedProblem.INVALID.with("errors", violations(e));
            default -> SharedProblem.BAD_REQUEST.with("reason", cut(exception.getMessage()));
        };
    }

    private static ProblemException badValue(@Nullable String name, @Nullable Object value) {
        return SharedProblem.BAD_VALUE.with("name", String.valueOf(name)).and("value", cut(value));
    }

    private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        String[] allowed = Objects.requireNonNullElse(e.getSupportedMethods(), new String[0]);
        return SharedProblem.METHOD_NOT_ALLOWED
                .with("method", e.getMethod())
                .and("allowed", Arrays.stream(allowed).sorted().collect(Collectors.joining(", ")));
    }

    private static ProblemException mediaTypeNotSupported(HttpMediaTypeNotSupportedException e) {
        return SharedProblem.MEDIA_TYPE_NOT_SUPPORTED
                .with("given", cut(e.getContentType()))
                .and("supported", MediaType.toString(e.getSupportedMediaTypes()));
    }

    /** A parameter that could not be read at all, or else every rule that was broken. */
    private static ProblemException bound(BindException e) {
        return e.getFieldErrors().stream()
                .filter(FieldError::isBindingFailure)
                .findFirst()
                .map(unread -> badValue(unread.getField(), unread.getRejectedValue()))
                .orElseGet(() -> SharedProblem.INVALID.with("errors", fieldErrors(e)));
    }

    private static String fieldErrors(BindException e) {
        return e.getAllErrors().stream()
                .map(error -> (error instanceof FieldError field ? field.getField() : error.getObjectName()) + " "
                        + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String parameterErrors(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .map(WebProblems::parameterError)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String parameterError(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream()
                    .map(field -> field.getField() + " " + field.getDefaultMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
        }
        return result.getMethodParameter().getParameterName() + " "
                + result.getResolvableErrors().stream()
                        .map(MessageSourceResolvable::getDefaultMessage)
                        .collect(Collectors.joining(", "));
    }

    private static String violations(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** What the caller sent, short enough to show. */
    static String cut(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
