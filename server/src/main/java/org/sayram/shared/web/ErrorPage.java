package org.sayram.shared.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sayram.shared.ProblemException;
import org.sayram.shared.SharedProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before any controller was chosen: answered as a problem too, and never with a trace. */
@Hidden
@Controller
class ErrorPage implements ErrorController {
    private static final int NOT_FOUND = 404;
    private static final int BAD_METHOD = 405;
    private static final int TOO_LARGE = 413;
    private static final int BUG = 500;

    private final ProblemBody body;

    ErrorPage(ProblemBody body) {
        this.body = body;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        body.write(request, response, problem(request));
    }

    private static ProblemException problem(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : NOT_FOUND; // asked for by its address, which is not one of ours
        String path = WebProblems.cut(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return switch (status) {
            case NOT_FOUND -> SharedProblem.NO_SUCH_ADDRESS.with("path", path);
            case BAD_METHOD ->
                SharedProblem.METHOD_NOT_ALLOWED
                        .with("method", request.getMethod())
                        .and("allowed", "");
            case TOO_LARGE -> SharedProblem.BODY_TOO_LARGE.with("limit", "");
            default ->
                status < BUG
                        ? SharedProblem.BAD_REQUEST.with("reason", status)
                        : SharedProblem.INTERNAL.with("report", status);
        };
    }
}
