package org.sayram.iot.internal.thing;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.sayram.identity.OpenToSources;
import org.sayram.iot.IotProblem;
import org.sayram.shared.SharedProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where platforms of operators and makers push payloads. They are answered after the commit. */
@RestController
@RequestMapping("/api/iot/push")
class PushController {
    private static final Logger LOG = LoggerFactory.getLogger(PushController.class);
    private static final String BEARER = "Bearer ";

    private final SourceStore sources;
    private final ThingIntake intake;
    private final ThingSettings settings;

    PushController(SourceStore sources, ThingIntake intake, ThingSettings settings) {
        this.sources = sources;
        this.intake = intake;
        this.settings = settings;
    }

    @PostMapping("/{source}")
    @OpenToSources
    @Operation(summary = "A payload of a source, with Authorization: Bearer and its secret; answered once it is stored")
    ThingIntake.Taken push(
            @PathVariable String source,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestBody(required = false) byte @Nullable [] payload) {
        byte[] bytes = payload == null ? new byte[0] : payload;
        try {
            SourceStore.Admitted admitted = authorization.startsWith(BEARER)
                    ? sources.admit(source, authorization.substring(BEARER.length()))
                            .orElseThrow(() -> IotProblem.SOURCE_NOT_ADMITTED.with("source", source))
                    : refused(source);
            if (bytes.length > settings.mostBytes()) {
                throw SharedProblem.BODY_TOO_LARGE.with("limit", settings.mostBytes());
            }
            return intake.take(admitted, bytes, "");
        } catch (DataAccessException | TransactionException e) {
            LOG.error("a payload of source {} could not be stored: {}", source, e.getMessage());
            throw IotProblem.PAYLOAD_NOT_STORED.with("source", source);
        }
    }

    private static SourceStore.Admitted refused(String source) {
        throw IotProblem.SOURCE_NOT_ADMITTED.with("source", source);
    }
}
