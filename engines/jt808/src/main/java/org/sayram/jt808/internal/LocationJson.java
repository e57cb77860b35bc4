package org.sayram.jt808.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sayram.jt808.Edition;
import org.sayram.jt808.Location;
import org.sayram.jt808.LocationAlarm;
import org.sayram.jt808.LocationState;

/** The fields of a location report. */
final class LocationJson {
    private static final int LOAD_SHIFT = 8;
    private static final int LOAD_BITS = 3;

    private LocationJson() {}

    static Map<String, Object> put(Map<String, Object> fields, Location location, Edition edition) {
        fields.put("alarm", location.alarm());
        fields.put(
                "alarms",
                location.alarms(edition).stream().map(LocationAlarm::word).toList());
        fields.put("status", location.status());
        fields.put(
                "states",
                location.states(edition).stream().map(LocationState::word).toList());
        fields.put("load", location.status() >> LOAD_SHIFT & LOAD_BITS);
        fields.put("latitudeRaw", location.latitudeRaw());
        fields.put("longitudeRaw", location.longitudeRaw());
        fields.put("latitude", location.latitude());
        fields.put("longitude", location.longitude());
        fields.put("fixed", location.isFixed());
        fields.put("plausible", location.isPlausible());
        fields.put("altitude", location.altitude());
        fields.put("speed", location.kilometresPerHour());
        fields.put("direction", location.direction());
        time(fields, location);
        fields.put("extras", location.extras().stream().map(LocationJson::extra).toList());
        if (location.rest().length() > 0) {
            fields.put("rest", location.rest().toHex());
        }
        return fields;
    }

    private static void time(Map<String, Object> fields, Location location) {
        Instant instant = location.time().instant();
        FrameJson.put(fields, "time", instant == null ? null : instant.toString());
        if (instant == null) {
            fields.put("timeRaw", location.time().raw().toHex());
        }
    }

    private static Map<String, Object> extra(Location.Extra extra) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", extra.id());
        fields.put("raw", extra.value().toHex());
        ExtraMeaning.of(extra.id(), extra.value()).ifPresent(meaning -> {
            fields.put("name", meaning.english());
            fields.put("nameZh", meaning.chinese());
            fields.put("value", meaning.value(extra.value()));
            if (!meaning.unit().isEmpty()) {
                fields.put("unit", meaning.unit());
            }
        });
        return fields;
    }
}
