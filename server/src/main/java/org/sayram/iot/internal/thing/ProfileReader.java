package org.sayram.iot.internal.thing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.AnalogType;
import org.sayram.iot.internal.Analogs;
import tools.jackson.databind.JsonNode;

/** Reads payloads by one profile. Whatever the payload is, the answer is reports or the reason why there are none. */
final class ProfileReader {
    private static final int LONGEST_DEVICE = 100;
    private static final int MOST_REPORTS = 1000;

    private final ThingProfile profile;

    /** A reader by a profile that was checked. */
    ProfileReader(ThingProfile profile) {
        this.profile = profile;
    }

    /**
     * Reports of a payload.
     *
     * @param reports one for each device or moment
     * @param reason why there are none, or empty
     */
    record Read(List<ThingReport> reports, String reason) {
        static Read nothing(String reason) {
            return new Read(List.of(), reason);
        }
    }

    /** Whether the payload is of this profile at all. */
    boolean matches(JsonNode payload, List<String> topic) {
        return profile.match() == null || profile.match().ask(payload, topic).orElse(false);
    }

    Read read(JsonNode payload, List<String> topic) {
        if (profile.each() == null) {
            return one(payload, topic);
        }
        Optional<JsonNode> list = PayloadPath.parse(profile.each()).find(payload, topic);
        if (list.isEmpty() || !list.get().isArray()) {
            return Read.nothing(profile.each() + " is no list");
        }
        if (list.get().size() > MOST_REPORTS) {
            return Read.nothing(profile.each() + " has " + list.get().size() + " elements, at most " + MOST_REPORTS);
        }
        List<ThingReport> reports = new ArrayList<>();
        for (JsonNode element : list.get()) {
            Read read = one(element, topic);
            if (read.reports().isEmpty()) {
                return Read.nothing("element " + reports.size() + " of " + profile.each() + ": " + read.reason());
            }
            reports.addAll(read.reports());
        }
        return reports.isEmpty() ? Read.nothing(profile.each() + " is empty") : new Read(reports, "");
    }

    private Read one(JsonNode payload, List<String> topic) {
        Optional<String> device = text(profile.device(), payload, topic);
        if (device.isEmpty() || device.get().length() > LONGEST_DEVICE) {
            return Read.nothing(profile.device() + " has no number of a device (1 to " + LONGEST_DEVICE + " letters)");
        }
        List<String> notes = new ArrayList<>();
        List<ThingReport.ComponentState> states = states(payload, topic, notes);
        List<ThingReport.Measured> readings = readings(payload, topic, notes);
        String message = profile.message() == null
                ? null
                : text(profile.message(), payload, topic).orElse(null);
        return new Read(
                List.of(new ThingReport(device.get(), message, at(payload, topic, notes), states, readings, notes)),
                "");
    }

    private static Optional<String> text(String path, JsonNode payload, List<String> topic) {
        return PayloadPath.parse(path)
                .find(payload, topic)
                .filter(JsonNode::isValueNode)
                .map(node -> node.asString().strip())
                .filter(value -> !value.isEmpty());
    }

    private @Nullable Instant at(JsonNode payload, List<String> topic, List<String> notes) {
        ThingProfile.Moment at = profile.at();
        if (at == null) {
            return null;
        }
        Optional<JsonNode> value = PayloadPath.parse(at.path()).find(payload, topic);
        Optional<Instant> moment = value.flatMap(node -> PayloadTime.read(at, node));
        if (moment.isEmpty()) {
            notes.add(at.path() + " = " + value.map(JsonNode::toString).orElse("-") + ": no moment in the form "
                    + at.form());
        }
        return moment.orElse(null);
    }

    private List<ThingReport.ComponentState> states(JsonNode payload, List<String> topic, List<String> notes) {
        Map<ThingProfile.Component, ThingReport.ComponentState> states = new LinkedHashMap<>();
        for (ThingProfile.StateRule rule : profile.states()) {
            Optional<Boolean> answer = rule.when().ask(payload, topic);
            String value = PayloadPath.parse(rule.when().path())
                    .find(payload, topic)
                    .map(JsonNode::toString)
                    .orElse("-");
            String why =
                    rule.when().path() + " = " + value + " -> " + rule.state().word();
            if (answer.isEmpty()) {
                notes.add(why + " ?");
                continue;
            }
            int bit = rule.state().bit();
            int set = answer.get() ? bit : 0;
            states.merge(
                    rule.component(),
                    new ThingReport.ComponentState(
                            rule.component(), bit, set, List.of(why + (answer.get() ? " = true" : " = false"))),
                    ProfileReader::together);
        }
        return List.copyOf(states.values());
    }

    /** Several questions about one state: it is so where one of them says so. */
    private static ThingReport.ComponentState together(
            ThingReport.ComponentState one, ThingReport.ComponentState other) {
        List<String> why = new ArrayList<>(one.why());
        why.addAll(other.why());
        return new ThingReport.ComponentState(
                one.component(), one.asked() | other.asked(), one.set() | other.set(), why);
    }

    private List<ThingReport.Measured> readings(JsonNode payload, List<String> topic, List<String> notes) {
        List<ThingReport.Measured> readings = new ArrayList<>();
        for (ThingProfile.ReadingRule rule : profile.readings()) {
            Optional<JsonNode> value = PayloadPath.parse(rule.path()).find(payload, topic);
            Optional<BigDecimal> number = value.flatMap(Condition::number);
            String why = rule.path() + " = " + value.map(JsonNode::toString).orElse("-");
            if (number.isEmpty()) {
                notes.add(why + ": no number");
                continue;
            }
            measured(rule, number.get(), why).ifPresentOrElse(readings::add, () -> notes.add(why + ": out of range"));
        }
        return readings;
    }

    private static Optional<ThingReport.Measured> measured(
            ThingProfile.ReadingRule rule, BigDecimal number, String why) {
        AnalogType analog = Analogs.ofThings(rule.analog()).orElseThrow();
        BigDecimal scale = rule.scale() == null ? BigDecimal.ONE : rule.scale();
        BigDecimal offset = rule.offset() == null ? BigDecimal.ZERO : rule.offset();
        if (Math.abs((long) number.scale()) + number.precision() > LONGEST_DEVICE) {
            return Optional.empty(); // 1e999999999 would take all memory to multiply out
        }
        BigDecimal value = number.multiply(scale).add(offset);
        BigDecimal raw = value.divide(analog.step(), 0, RoundingMode.HALF_UP);
        if (raw.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new ThingReport.Measured(
                rule.component(), rule.analog(), value.stripTrailingZeros(), raw.intValueExact(), why));
    }
}
