package org.sayram.iot.internal.duty;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Duty checks as a file. */
@RestController
class DutyExport {
    private static final String LIST = "/api/iot/duty-checks";

    private final DutyController list;
    private final ExportAudit audit;
    private final Texts texts;

    DutyExport(DutyController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = LIST, params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String state,
            @ParameterObject CountedRows counted,
            SignedIn person,
            Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                LIST,
                "round=" + round + " q=" + q + " county=" + county + " state=" + state + " " + counted);
        return XlsxTable.<DutyCheck>of("duty-checks", texts, locale)
                .column("iot.column.begun-at", DutyCheck::begunAt)
                .column("iot.column.premises", DutyCheck::premisesName)
                .column("iot.column.county", DutyCheck::county)
                .column("iot.column.terminal", DutyCheck::terminalId)
                .column("iot.column.round-kind", check -> word(locale, "iot.duty-kind.", check.roundKind()))
                .column("iot.column.state", check -> word(locale, "iot.duty-state.", check.state()))
                .column("iot.column.asked-at", DutyCheck::askedAt)
                .column("iot.column.due-at", DutyCheck::dueAt)
                .column("iot.column.answered-at", DutyCheck::answeredAt)
                .answer(rows ->
                        XlsxTable.eachPage(page -> list.checks(round, q, county, state, counted, person, page), rows));
    }

    private String word(Locale locale, String prefix, String code) {
        return texts.find(locale, prefix + code).orElse(code);
    }
}
