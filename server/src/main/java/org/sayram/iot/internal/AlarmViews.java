package org.sayram.iot.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.CodeTable;
import org.sayram.iot.Alarm;
import org.sayram.iot.AlarmKind;
import org.sayram.iot.AlarmPoint;
import org.sayram.iot.AlarmState;
import org.sayram.iot.AlarmVerdict;
import org.sayram.iot.Corroboration;
import org.sayram.iot.VerificationStep;
import org.sayram.places.County;
import org.sayram.places.Places;
import org.springframework.stereotype.Component;

/** Alarms as the browser gets them, with the words of codes beside them. */
@Component
class AlarmViews {
    private final Places places;

    AlarmViews(Places places) {
        this.places = places;
    }

    AlarmView view(Alarm alarm, Locale locale) {
        AlarmPoint point = alarm.point();
        return new AlarmView(
                alarm.id(),
                alarm.kind(),
                alarm.state(),
                alarm.restored(),
                alarm.raisedAt(),
                alarm.lastOccurrenceAt(),
                alarm.occurrences(),
                alarm.testMark(),
                alarm.commissioning(),
                point,
                point.enrolled(),
                countyName(point.county()),
                word(CodeTable.SYSTEM_TYPES, point.systemType(), locale),
                word(CodeTable.COMPONENT_TYPES, point.componentType(), locale),
                taken(alarm),
                alarm.takenAt(),
                alarm.judgedAt(),
                alarm.steps(),
                alarm.corroborations(),
                alarm.escalation(),
                alarm.overdue(),
                alarm.cause(),
                alarm.verdict(),
                alarm.dueAt(),
                alarm.dueReason(),
                alarm.closedAt(),
                alarm.incidentId(),
                alarm.version(),
                alarm.lastEvent());
    }

    private static @Nullable Taken taken(Alarm alarm) {
        return alarm.takenBy() == null || alarm.takenSeat() == null
                ? null
                : new Taken(alarm.takenBy(), alarm.takenSeat());
    }

    private String countyName(String code) {
        return places.listCounties().stream()
                .filter(county -> county.code().equals(code))
                .map(County::name)
                .findFirst()
                .orElse(code);
    }

    private static String word(CodeTable table, int code, Locale locale) {
        if (code < 0) {
            return "";
        }
        CodeTable.Name name = table.name(code);
        return locale.getLanguage().equals("en") ? name.english() : name.chinese();
    }

    /** Who has the alarm. */
    record Taken(String name, String seat) {}

    /** An alarm with words. */
    record AlarmView(
            UUID id,
            AlarmKind kind,
            AlarmState state,
            boolean restored,
            Instant raisedAt,
            Instant lastOccurrenceAt,
            int occurrences,
            boolean testMark,
            boolean commissioning,
            @JsonUnwrapped AlarmPoint point,
            boolean enrolled,
            String countyName,
            String systemTypeName,
            String componentTypeName,
            @Nullable Taken takenBy,
            @Nullable Instant takenAt,
            @Nullable Instant judgedAt,
            List<VerificationStep> steps,
            List<Corroboration> corroborations,
            int escalation,
            List<String> overdue,
            @Nullable String cause,
            @Nullable AlarmVerdict verdict,
            @Nullable Instant dueAt,
            @Nullable String dueReason,
            @Nullable Instant closedAt,
            @Nullable UUID incidentId,
            int version,
            UUID lastEvent) {}
}
