package org.sayram.shared.web;

import jakarta.validation.ConstraintViolationException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.shared.ProblemException;
import org.sayram.shared.SharedProblem;
import org.sayram.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where a problem becomes an answer of HTTP, ours and the web layer's own alike. */
@RestControllerAdvice
class ProblemRenderer extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemRenderer.class);

    private final ProblemBody body;

    ProblemRenderer(ProblemBody body) {
        this.body = body;
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> render(ProblemException exception, WebRequest request) {
        return answer(exception, new HttpHeaders(), request);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<Object> render(ConstraintViolationException exception, WebRequest request) {
        return answer(WebProblems.of(exception), new HttpHeaders(), request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> renderUnavailable(Exception exception, WebRequest request) {
        LOG.error("the database does not answer", exception);
        return answer(SharedProblem.UNAVAILABLE.with("part", "database"), new HttpHeaders(), request);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> renderBug(Exception exception, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        String report = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("report {}: {}", report, request.getDescription(false), exception);
        return answer(SharedProblem.INTERNAL.with("report", report), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return status.is5xxServerError()
                ? renderBug(exception, request)
                : answer(WebProblems.of(exception), headers, request);
    }

    private ResponseEntity<Object> answer(ProblemException exception, HttpHeaders given, WebRequest request) {
        Locale language = Texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Map<String, Object> members = body.of(exception, language);
        var headers = new HttpHeaders();
        headers.putAll(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        if (exception.values().get("retryAfterSeconds") instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return new ResponseEntity<>(members, headers, exception.problem().status());
    }
}
