package org.sayram.incident.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import java.util.Locale;
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

/** The list of incidents as a file. */
@RestController
class IncidentExport {
    private final IncidentController list;
    private final ExportAudit audit;
    private final Texts texts;

    IncidentExport(IncidentController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/incident/incidents", params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            World world, @RequestParam(defaultValue = "open") String state, SignedIn person, Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/incident/incidents",
                "world=" + world + " state=" + state);
        return table(locale)
                .answer(rows -> XlsxTable.eachPage(page -> list.incidents(world, state, person, page), rows));
    }

    private XlsxTable<IncidentViews.Card> table(Locale locale) {
        return XlsxTable.<IncidentViews.Card>of("incidents", texts, locale)
                .column("incident.column.number", card -> card.incident().number())
                .column("incident.column.opened-at", card -> card.incident().openedAt())
                .column("incident.column.type", card -> card.incident().typeName())
                .column("incident.column.fire-level", card -> card.incident().fireLevel())
                .column("incident.column.rescue-level", card -> card.incident().rescueLevel())
                .column("incident.column.address", card -> card.incident().address())
                .column("incident.column.premises", card -> card.incident().premisesName())
                .column("incident.column.status", card -> card.incident().status())
                .column("incident.column.ended-at", IncidentViews.Card::endedAt)
                .column("incident.column.units", card -> card.units().ordered());
    }
}
