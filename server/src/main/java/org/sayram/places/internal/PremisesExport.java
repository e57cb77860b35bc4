package org.sayram.places.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

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

/** The list of premises as a file. */
@RestController
class PremisesExport {
    private final PlacesController list;
    private final ExportAudit audit;
    private final Texts texts;

    PremisesExport(PlacesController list, ExportAudit audit, Texts texts) {
        this.list = list;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/places/premises", params = "format=xlsx")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String county,
            @RequestParam(required = false) @Nullable String kind,
            SignedIn person,
            Locale locale) {
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/places/premises",
                "q=" + q + " county=" + county + " kind=" + kind);
        return table(locale)
                .answer(rows -> XlsxTable.eachPage(page -> list.premises(q, county, kind, page, locale), rows));
    }

    private XlsxTable<PlacesController.PremisesView> table(Locale locale) {
        return XlsxTable.<PlacesController.PremisesView>of("premises", texts, locale)
                .column("places.column.name", view -> view.premises().name())
                .column("places.column.kind", PlacesController.PremisesView::kindName)
                .column("places.column.county", PlacesController.PremisesView::countyName)
                .column("places.column.township", view -> view.premises().township())
                .column("places.column.address", view -> view.premises().address())
                .column(
                        "places.column.longitude",
                        view -> view.premises().position().longitude())
                .column(
                        "places.column.latitude",
                        view -> view.premises().position().latitude())
                .column("places.column.people-max", view -> view.premises().peopleMax())
                .column("places.column.made-up", view -> view.premises().madeUp());
    }
}
