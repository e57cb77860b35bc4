package org.sayram.iot.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.util.Locale;
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

/** The list of terminals as a file. */
@RestController
class TerminalExport {
    private final TerminalController list;
    private final ExportAudit audit;
    private final Texts texts;

    TerminalExport(TerminalController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/iot/terminals", params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable Boolean online,
            @RequestParam(required = false) @Nullable Boolean enrolled,
            @ParameterObject CountedRows rows,
            SignedIn person,
            Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/iot/terminals",
                "q=" + q + " county=" + county + " online=" + online + " enrolled=" + enrolled + " " + rows);
        return table(locale)
                .answer(items -> XlsxTable.eachPage(
                        page -> list.terminals(q, county, online, enrolled, rows, person, page), items));
    }

    private XlsxTable<TerminalController.TerminalView> table(Locale locale) {
        return XlsxTable.<TerminalController.TerminalView>of("terminals", texts, locale)
                .column("iot.column.address", view -> Long.toString(view.address()))
                .column("iot.column.premises", TerminalController.TerminalView::premisesName)
                .column("iot.column.county-code", TerminalController.TerminalView::county)
                .column("iot.column.model", TerminalController.TerminalView::model)
                .column("iot.column.enrolled", TerminalController.TerminalView::enrolled)
                .column("iot.column.online", TerminalController.TerminalView::online)
                .column("iot.column.last-frame-at", TerminalController.TerminalView::lastFrameAt)
                .column("iot.column.frames", TerminalController.TerminalView::frames)
                .column("iot.column.unparsed", TerminalController.TerminalView::unparsed);
    }
}
