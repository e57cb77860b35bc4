package org.sayram.forces.internal.position;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of position terminals as a file. */
@RestController
class PositionExport {
    private static final String LIST = "/api/forces/position-terminals";

    private final PositionController list;
    private final ExportAudit audit;
    private final Texts texts;

    PositionExport(PositionController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = LIST, params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SYSTEM_ADMINISTRATOR})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable Boolean online,
            SignedIn person,
            Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                LIST,
                "q=" + q + " county=" + county + " online=" + online);
        return XlsxTable.<PositionController.TerminalView>of("position-terminals", texts, locale)
                .column("forces.column.unit", PositionController.TerminalView::unitName)
                .column("forces.column.county-code", PositionController.TerminalView::county)
                .column("forces.column.number", PositionController.TerminalView::number)
                .column("forces.column.model", PositionController.TerminalView::model)
                .column("forces.column.online", PositionController.TerminalView::online)
                .column("forces.column.last-heard-at", PositionController.TerminalView::lastHeardAt)
                .answer(rows -> XlsxTable.eachPage(page -> list.list(q, county, online, person, page), rows));
    }
}
