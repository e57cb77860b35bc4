package org.sayram.incident.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayram.incident.Incident;
import org.sayram.operations.Actor;
import org.sayram.operations.OperationsEvent;
import org.sayram.shared.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of a printed report. Every event type has a sentence {@code incident.timeline.<type>}; its values are the fields
 * of the body, those of records inside it too. A code is said by {@code incident.timeline.word.<field>.<code>}.
 */
final class ReportWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What introduces a value that turned out empty: a colon, Latin or full-width. */
    private static final Pattern OPEN_END = Pattern.compile("\\s*[:\\uFF1A]$");

    private final Texts texts;
    private final Locale language;

    ReportWords(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** A text of the report itself. */
    String of(String key, Map<String, ?> values) {
        return texts.get(language, "incident.report." + key, values);
    }

    /** A text of the report without values. */
    String of(String key) {
        return of(key, Map.of());
    }

    /** The time in Beijing, or empty. */
    String time(@Nullable Instant at) {
        return at == null ? "" : BEIJING.format(at);
    }

    /** The level in its own scale, or empty when none was set. */
    String level(Incident incident) {
        if (incident.fireLevel() != null) {
            return word("level", "fire." + incident.fireLevel());
        }
        return incident.rescueLevel() == null ? "" : word("level", "rescue." + incident.rescueLevel());
    }

    /** Who did it; a part of the program has no name of its own. A report by radio is told from the crew's own. */
    String who(Actor actor, OperationsEvent body) {
        String name = actor.id().startsWith("system:") ? of("system") : actor.name();
        JsonNode reporter = JSON.valueToTree(body).path("reporter");
        return reporter.isString()
                ? of("by", Map.of("reporter", word("reporter", reporter.stringValue()), "name", name))
                : name;
    }

    /** One event as a sentence. An event of another program's is shown by its type, never left out. */
    String sentence(String type, OperationsEvent body) {
        Optional<String> pattern = texts.find(language, "incident.timeline." + type);
        if (pattern.isEmpty()) {
            return type;
        }
        String filled = texts.get(language, "incident.timeline." + type, values(JSON.valueToTree(body)));
        String tidy = BLANKS.matcher(filled).replaceAll(" ").strip();
        return OPEN_END.matcher(tidy).replaceFirst("");
    }

    private Map<String, String> values(JsonNode body) {
        Map<String, String> values = new HashMap<>();
        flatten(body, values);
        if (body.path("point").isObject()
                && !values.getOrDefault("description", "").isEmpty()) {
            // The description of a component names building and floor already.
            values.putAll(Map.of("building", "", "floor", "", "zone", ""));
        }
        if (body.has("scale")) {
            values.put("level", word("level", lower(values.get("scale")) + "." + values.get("level")));
        }
        return values;
    }

    private void flatten(JsonNode body, Map<String, String> values) {
        body.propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                flatten(value, values);
            } else {
                values.putIfAbsent(field.getKey(), value.isNull() ? "" : word(field.getKey(), value.asString("")));
            }
        });
    }

    private String word(String field, String code) {
        return texts.find(language, "incident.timeline.word." + field + "." + lower(code))
                .orElse(code);
    }

    private static String lower(@Nullable String code) {
        return code == null ? "" : code.toLowerCase(Locale.ROOT);
    }
}
