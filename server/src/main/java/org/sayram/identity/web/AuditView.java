package org.sayram.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayram.audit.AuditFilter;
import org.sayram.audit.AuditOutcome;
import org.sayram.audit.AuditReader;
import org.sayram.audit.AuditRecord;
import org.sayram.shared.Page;
import org.sayram.shared.Texts;
import org.sayram.shared.XlsxTable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The rows of the audit with the name of each act in the reader's language. */
@Component
class AuditView {
    record Row(
            long number,
            Instant recordedAt,
            Instant occurredAt,
            String actorId,
            String actorName,
            String address,
            String act,
            String actName,
            String object,
            AuditOutcome outcome,
            List<String> details) {}

    record Rows(Instant asOf, long total, List<Row> items) {}

    private final AuditReader reader;
    private final Texts texts;

    AuditView(AuditReader reader, Texts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    Rows json(Page<AuditRecord> page, @Nullable String acceptLanguage) {
        Locale language = Texts.language(acceptLanguage);
        return new Rows(
                page.asOf(),
                page.total(),
                page.items().stream().map(entry -> row(entry, language)).toList());
    }

    ResponseEntity<StreamingResponseBody> xlsx(AuditFilter filter, @Nullable String acceptLanguage) {
        Locale language = Texts.language(acceptLanguage);
        return XlsxTable.<Row>of("audit", texts, language)
                .column("audit.column.number", Row::number)
                .column("audit.column.recorded-at", Row::recordedAt)
                .column("audit.column.actor", Row::actorName)
                .column("audit.column.actor-id", Row::actorId)
                .column("audit.column.address", Row::address)
                .column("audit.column.act", Row::actName)
                .column("audit.column.object", Row::object)
                .column("audit.column.outcome", row -> row.outcome().code())
                .column("audit.column.details", row -> String.join("; ", row.details()))
                .answer(rows -> XlsxTable.<AuditRecord>eachPage(
                        page -> reader.list(filter, page), entry -> rows.accept(row(entry, language))));
    }

    private Row row(AuditRecord entry, Locale language) {
        String act = entry.act();
        int dot = act.indexOf('.');
        String key = act.substring(0, dot) + ".act" + act.substring(dot);
        return new Row(
                entry.number(),
                entry.recordedAt(),
                entry.occurredAt(),
                entry.actorId(),
                entry.actorName(),
                entry.address(),
                act,
                texts.find(language, key).orElse(act),
                entry.object(),
                entry.outcome(),
                entry.details().isEmpty() ? List.of() : entry.details().lines().toList());
    }
}
