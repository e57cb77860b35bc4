package org.sayram.iot.internal.conformance;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.operations.World;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The numbers of a month as a file. */
@RestController
class ConformanceExport {
    private final ConformanceController conformance;
    private final ExportAudit audit;
    private final Texts texts;

    ConformanceExport(ConformanceController conformance, ExportAudit audit, Texts texts) {
        this.conformance = conformance;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = ConformanceController.PATH, params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            World world, @RequestParam(required = false) @Nullable String month, SignedIn person, Locale locale) {
        List<Conformance.Item> items =
                conformance.conformance(world, month, locale).items();
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                ConformanceController.PATH,
                "world=" + world + " month=" + month);
        return XlsxTable.<Conformance.Item>of("conformance", texts, locale)
                .column("iot.column.clause", Conformance.Item::clause)
                .column("iot.column.requirement", Conformance.Item::requirement)
                .column("iot.column.measured", Conformance.Item::measured)
                .column("iot.column.samples", Conformance.Item::samples)
                .column(
                        "iot.column.conclusion",
                        item -> texts.get(
                                locale, "iot.conformance.state." + item.state().code(), Map.of()))
                .column("iot.column.how", Conformance.Item::how)
                .answer(items::forEach);
    }
}
