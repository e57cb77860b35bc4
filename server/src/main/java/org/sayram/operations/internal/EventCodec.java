package org.sayram.operations.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sayram.operations.EventTypes;
import org.sayram.operations.OperationsEvent;
import org.sayram.operations.StreamId;
import org.sayram.operations.UnknownEvent;
import org.sayram.operationslog.Event;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies of events to canonical JSON and back: fields in alphabetical order, so that the same body always has the same text.
 * A body of an unknown type, or one that a newer program wrote differently, is kept as it came.
 */
@Component
class EventCodec {
    /** Every body is of this version until a record changes its form. */
    static final int BODY_VERSION = 1;

    private static final Set<String> INCIDENT_STREAMS = Set.of("incident", "assignment", "call");

    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, Class<? extends OperationsEvent>> classes = new HashMap<>();
    private final Map<Class<? extends OperationsEvent>, String> names = new HashMap<>();

    EventCodec(Collection<EventTypes> catalogues) {
        for (EventTypes catalogue : catalogues) {
            for (Class<? extends OperationsEvent> type : catalogue.types()) {
                register(catalogue.nameOf(type), type);
            }
        }
    }

    private void register(String name, Class<? extends OperationsEvent> type) {
        Class<? extends OperationsEvent> other = classes.put(name, type);
        if (other != null) {
            throw new IllegalStateException("two event records are named " + name + ": " + other + " and " + type);
        }
        names.put(type, name);
    }

    String typeOf(OperationsEvent body) {
        if (body instanceof UnknownEvent unknown) {
            return unknown.type();
        }
        String name = names.get(body.getClass());
        if (name == null) {
            throw new IllegalStateException(body.getClass() + " is in no EventTypes bean of its capability");
        }
        return name;
    }

    /** An event of an incident names it in its body as {@code incident}, so that any program can place it. */
    String write(OperationsEvent body) {
        String text = body instanceof UnknownEvent unknown ? unknown.json() : json.writeValueAsString(body);
        if (body.incidentId() != null && !body.incidentId().equals(incidentIn(text))) {
            throw new IllegalStateException(body.getClass() + " does not name its incident as 'incident'");
        }
        return text;
    }

    /** The incident whose fold an event belongs to: known types say it, of others the stream tells whether they have one. */
    @Nullable
    UUID incidentOf(Event event) {
        OperationsEvent body = read(event.type(), event.body());
        if (body instanceof UnknownEvent) {
            return isOfAnIncident(StreamId.parse(event.stream())) ? incidentIn(event.body()) : null;
        }
        return body.incidentId();
    }

    /** Whether every event of such a stream belongs to an incident. */
    static boolean isOfAnIncident(StreamId stream) {
        return INCIDENT_STREAMS.contains(stream.kind());
    }

    /** The incident that a body names, whatever its type. */
    @Nullable
    UUID incidentIn(String body) {
        try {
            return uuid(json.readTree(body).path("incident").asStringOpt().orElse(""));
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    OperationsEvent read(String type, String body) {
        @Nullable Class<? extends OperationsEvent> known = classes.get(type);
        if (known == null) {
            return new UnknownEvent(type, body);
        }
        try {
            return json.readValue(body, known);
        } catch (JacksonException e) {
            // A form we do not know must not stop the fold of everything else; it stays visible as an unknown event.
            return new UnknownEvent(type, body);
        }
    }
}
