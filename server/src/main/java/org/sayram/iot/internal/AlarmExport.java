package org.sayram.iot.internal;

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

/** The list of alarms as a file. */
@RestController
class AlarmExport {
    private final AlarmController list;
    private final ExportAudit audit;
    private final Texts texts;

    AlarmExport(AlarmController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/iot/alarms", params = "format=xlsx")
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
                "/api/iot/alarms",
                "world=" + world + " state=" + state + " kind=" + kind + " county=" + county + " " + counted);
        return table(locale)
                .answer(rows -> XlsxTable.eachPage(
                        page -> list.alarms(world, state, kind, county, counted, person, page, locale), rows));
    }

    private XlsxTable<AlarmViews.AlarmView> table(Locale locale) {
        return XlsxTable.<AlarmViews.AlarmView>of("alarms", texts, locale)
                .column("iot.column.raised-at", AlarmViews.AlarmView::raisedAt)
                .column("iot.column.kind", alarm -> alarm.kind().code())
                .column("iot.column.state", alarm -> alarm.state().code())
                .column("iot.column.premises", alarm -> alarm.point().premisesName())
                .column("iot.column.county", AlarmViews.AlarmView::countyName)
                .column("iot.column.component", AlarmViews.AlarmView::componentTypeName)
                .column("iot.column.description", alarm -> alarm.point().description())
                .column("iot.column.occurrences", AlarmViews.AlarmView::occurrences)
                .column("iot.column.commissioning", AlarmViews.AlarmView::commissioning)
                .column("iot.column.taken-at", AlarmViews.AlarmView::takenAt)
                .column("iot.column.judged-at", AlarmViews.AlarmView::judgedAt)
                .column(
                        "iot.column.verdict",
                        alarm -> alarm.verdict() == null
                                ? ""
                                : word(
                                        locale,
                                        "verdict",
                                        alarm.verdict().state().code()))
                .column("iot.column.verdict-reason", alarm -> verdictReason(alarm, locale))
                .column("iot.column.closed-at", AlarmViews.AlarmView::closedAt);
    }

    private String verdictReason(AlarmViews.AlarmView alarm, Locale locale) {
        if (alarm.verdict() == null) {
            return "";
        }
        if (alarm.cause() != null) {
            return word(locale, "cause", alarm.cause());
        }
        String rule = alarm.verdict().rule();
        return (rule.isEmpty() ? "" : word(locale, "rule", rule) + " ")
                + alarm.verdict().reason();
    }

    private String word(Locale locale, String set, String code) {
        return texts.find(locale, "incident.timeline.word." + set + "." + code).orElse(code);
    }
}
