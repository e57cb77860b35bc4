package org.sayram.iot.internal.thing;

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
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of things as a file. */
@RestController
class ThingExport {
    private final ThingController list;
    private final ExportAudit audit;
    private final Texts texts;

    ThingExport(ThingController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/iot/things", params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable Boolean enrolled,
            @RequestParam(required = false) @Nullable String q,
            SignedIn person,
            Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/iot/things",
                "source=" + source + " profile=" + profile + " enrolled=" + enrolled + " q=" + q);
        return XlsxTable.<ThingRegister.Thing>of("things", texts, locale)
                .column("iot.column.device", ThingRegister.Thing::device)
                .column("iot.column.source", ThingRegister.Thing::source)
                .column("iot.column.profile", ThingRegister.Thing::profile)
                .column("iot.column.premises", ThingRegister.Thing::premisesName)
                .column("iot.column.county-code", ThingRegister.Thing::county)
                .column("iot.column.online", ThingRegister.Thing::online)
                .column("iot.column.last-frame-at", ThingRegister.Thing::lastSeenAt)
                .column("iot.column.messages", ThingRegister.Thing::messages)
                .answer(items ->
                        XlsxTable.eachPage(page -> list.things(source, profile, enrolled, q, person, page), items));
    }
}
