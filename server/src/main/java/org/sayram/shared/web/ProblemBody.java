package org.sayram.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sayram.shared.ProblemException;
import org.sayram.shared.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A problem as the caller sees it (RFC 9457), in the caller's language. Filters answer with it too. */
@Component
public class ProblemBody {
    private final Texts texts;
    private final JsonMapper json;

    ProblemBody(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** The members of the answer in their order: type, title, detail, status, then the named values. */
    public Map<String, Object> of(ProblemException exception, Locale language) {
        var problem = exception.problem();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", texts.get(language, problem.key() + ".title", exception.values()));
        body.put("detail", texts.get(language, problem.key() + ".detail", exception.values()));
        body.put("status", problem.status().value());
        exception.values().forEach(body::putIfAbsent);
        return body;
    }

    /** Answers from a filter, where no controller advice reaches. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException exception)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale language = Texts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = json.writeValueAsBytes(of(exception, language));
        response.setStatus(exception.problem().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
