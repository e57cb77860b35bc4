package org.sayram.incident.internal;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.CREW;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.STATION;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.incident.IncidentProblem;
import org.sayram.operations.World;
import org.sayram.shared.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The story of an incident on paper: what it was, who went, and every entry of its timeline, as a Word file. */
@RestController
class IncidentReport {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final IncidentStore store;
    private final IncidentViews views;
    private final ExportAudit audit;
    private final Texts texts;
    private final Clock clock;

    IncidentReport(IncidentStore store, IncidentViews views, ExportAudit audit, Texts texts, Clock clock) {
        this.store = store;
        this.views = views;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** A link cannot carry the language of the page in a header, so it may name it; else the header counts. */
    @GetMapping(path = "/api/incident/incidents/{id}/timeline", params = "format=docx")
    @AllowedFor({CALL_TAKER, COMMANDER, STATION, CREW, SENSOR_WATCH})
    ResponseEntity<byte[]> report(
            World world,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            SignedIn person,
            Locale locale) {
        IncidentViews.File file = store.findRow(world, id)
                .map(row -> views.file(world, row))
                .orElseThrow(() -> IncidentProblem.INCIDENT_UNKNOWN.with("incident", id));
        String number = file.card().incident().number();
        audit.exported(
                new AuditActor(person.actorId(), person.name()),
                "/api/incident/incidents/" + id + "/timeline",
                "world=" + world + " number=" + number);
        var words = new ReportWords(texts, language == null ? locale : Texts.language(language));
        var paper = new ReportPaper(words).write(file, views.timeline(world, id), person.name(), clock.instant());
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".docx")
                                .build()
                                .toString())
                .body(paper);
    }
}
