package org.sayram.iot.internal.reading;

import static org.sayram.identity.Role.CALL_TAKER;
import static org.sayram.identity.Role.COMMANDER;
import static org.sayram.identity.Role.SENSOR_WATCH;
import static org.sayram.identity.Role.SYSTEM_ADMINISTRATOR;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditActor;
import org.sayram.audit.ExportAudit;
import org.sayram.identity.AllowedFor;
import org.sayram.identity.SignedIn;
import org.sayram.iot.IotProblem;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The readings of a chart as a file: the same buckets as on the screen. */
@RestController
class ReadingExport {
    private static final Set<String> FORMATS = Set.of("xlsx", "csv");

    private final ReadingController readings;
    private final ExportAudit audit;
    private final Texts texts;

    ReadingExport(ReadingController readings, ExportAudit audit, Texts texts) {
        this.readings = readings;
        this.audit = audit;
        this.texts = texts;
    }

    @GetMapping(path = "/api/iot/readings", params = "format")
    @AllowedFor({CALL_TAKER, COMMANDER, SENSOR_WATCH, SYSTEM_ADMINISTRATOR})
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam String terminal,
            @RequestParam int systemType,
            @RequestParam int systemAddress,
            @RequestParam int componentType,
            @RequestParam long componentAddress,
            @RequestParam int analog,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable Integer width,
            @RequestParam String format,
            SignedIn person,
            Locale locale) {
        if (!FORMATS.contains(format)) {
            throw IotProblem.FILTER_INVALID.with("name", "format").and("value", format);
        }
        var asked = new ReadingController.Asked(
                terminal, systemType, systemAddress, componentType, componentAddress, analog, from, until, width);
        ReadingSeries series = readings.series(asked, person, locale);
        audit.exported(new AuditActor(person.actorId(), person.name()), "/api/iot/readings", asked.toString());
        return format.equals("csv") ? csv(series) : xlsx(series, locale);
    }

    private ResponseEntity<StreamingResponseBody> xlsx(ReadingSeries series, Locale locale) {
        return XlsxTable.<ReadingSeries.Bucket>of("readings", texts, locale)
                .column("iot.column.time", ReadingSeries.Bucket::at)
                .column("iot.column.min", ReadingSeries.Bucket::min)
                .column("iot.column.mean", ReadingSeries.Bucket::mean)
                .column("iot.column.max", ReadingSeries.Bucket::max)
                .column("iot.column.last", ReadingSeries.Bucket::last)
                .column("iot.column.unit", bucket -> series.unit())
                .column("iot.column.count", ReadingSeries.Bucket::count)
                .column("iot.column.last-reading-at", ReadingSeries.Bucket::lastAt)
                .answer(rows -> series.buckets().forEach(rows));
    }

    /** Times in UTC, so that any program reads them the same. */
    private static ResponseEntity<StreamingResponseBody> csv(ReadingSeries series) {
        var text = new StringBuilder("at,min,mean,max,last,unit,count,last_at\n");
        for (ReadingSeries.Bucket bucket : series.buckets()) {
            text.append(bucket.at())
                    .append(',')
                    .append(bucket.min())
                    .append(',')
                    .append(bucket.mean());
            text.append(',')
                    .append(bucket.max())
                    .append(',')
                    .append(bucket.last())
                    .append(',');
            text.append(series.unit()).append(',').append(bucket.count()).append(',');
            text.append(bucket.lastAt()).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"readings.csv\"")
                .body(out -> out.write(bytes));
    }
}
