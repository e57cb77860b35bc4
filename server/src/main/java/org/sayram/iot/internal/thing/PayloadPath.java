package org.sayram.iot.internal.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Where a value stands: {@code $.data.items[0].value} in the payload, {@code $['a.b']} for a name with odd letters, or
 * {@code topic[2]} for a level of the topic under which it came (the first is 0).
 *
 * @param text as it was written
 * @param steps names and indexes, outermost first
 * @param ofTopic whether it means the topic
 */
record PayloadPath(String text, List<Step> steps, boolean ofTopic) {
    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.([\\p{L}_][\\p{L}\\p{N}_-]*)|\\['([^']+)'\\]|\\[(\\d{1,6})\\])");
    private static final Pattern TOPIC = Pattern.compile("topic\\[(\\d{1,3})\\]");

    /** A name, or an index where the name is empty. */
    record Step(String name, int index) {}

    /** Reads a path; an {@link IllegalArgumentException} says where it cannot be. */
    static PayloadPath parse(String text) {
        Matcher topic = TOPIC.matcher(text);
        if (topic.matches()) {
            return new PayloadPath(text, List.of(new Step("", Integer.parseInt(topic.group(1)))), true);
        }
        if (!text.startsWith("$")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no path: it begins with $ or is topic[0], topic[1] …");
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text).region(1, text.length());
        int at = 1;
        while (at < text.length() && step.find()) {
            String name = step.group(1) != null ? step.group(1) : step.group(2);
            steps.add(name != null ? new Step(name, 0) : new Step("", Integer.parseInt(step.group(3))));
            at = step.end();
        }
        if (at < text.length()) {
            throw new IllegalArgumentException("'" + text + "' cannot be read from '" + text.substring(at) + "' on");
        }
        return new PayloadPath(text, steps, false);
    }

    /** The value; empty where there is none or where it is null. */
    Optional<JsonNode> find(JsonNode payload, List<String> topic) {
        if (ofTopic) {
            int level = steps.getFirst().index();
            return level < topic.size() ? Optional.of(StringNode.valueOf(topic.get(level))) : Optional.empty();
        }
        JsonNode node = payload;
        for (Step step : steps) {
            node = step.name().isEmpty() ? node.path(step.index()) : node.path(step.name());
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }
}
