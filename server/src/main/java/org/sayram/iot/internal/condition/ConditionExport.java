package org.sayram.iot.internal.condition;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.internal.statistics.CountedRows;
import org.sayram.operations.World;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of conditions as a file. */
@RestController
class ConditionExport {
    private final ConditionController list;
    private final ExportAudit audit;
    private final Texts texts;

    ConditionExport(ConditionController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/iot/conditions", params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            World world,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String county,
            @ParameterObject CountedRows counted,
            SignedIn person,
            Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/iot/conditions",
                "world=" + world + " state=" + state + " kind=" + kind + " county=" + county + " " + counted);
        return XlsxTable.<ConditionStore.Condition>of("conditions", texts, locale)
                .column(
                        "iot.column.kind",
                        one -> texts.find(locale, "incident.timeline.word.kind." + one.kind())
                                .orElse(one.kind()))
                .column("iot.column.premises", ConditionStore.Condition::premisesName)
                .column("iot.column.county-code", ConditionStore.Condition::county)
                .column("iot.column.address", ConditionStore.Condition::terminalAddress)
                .column("iot.column.point", ConditionStore.Condition::pointKey)
                .column("iot.column.description", ConditionStore.Condition::description)
                .column("iot.column.opened-at", ConditionStore.Condition::openedAt)
                .column("iot.column.occurrences", ConditionStore.Condition::occurrences)
                .column("iot.column.due-at", ConditionStore.Condition::dueAt)
                .column("iot.column.due-reason", ConditionStore.Condition::dueReason)
                .column("iot.column.closed-at", ConditionStore.Condition::closedAt)
                .answer(rows -> XlsxTable.eachPage(
                        page -> list.conditions(world, state, kind, county, counted, person, page), rows));
    }
}
