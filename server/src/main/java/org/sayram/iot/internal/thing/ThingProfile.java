package org.sayram.iot.internal.thing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the payloads of one kind of device are read: where its number, its time and its values stand, and what they say.
 *
 * @param title what the devices are
 * @param match payloads of which this is not true are not of this profile
 * @param each path of a list of which each element is read by itself; null where the payload is one report
 * @param device path of the number of the device
 * @param message path of the number of the message, by which a repeat is known; null where there is none
 * @param at when it happened; null where the payload does not say
 * @param intervalSeconds the device reports at least so often; 0 where it reports only when something happens
 * @param states what components are said to be
 * @param readings what was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ThingProfile(
        @NotBlank @Size(max = 60) String title,
        @Nullable Condition match,
        @Nullable String each,
        @NotBlank String device,
        @Nullable String message,
        @Nullable Moment at,
        int intervalSeconds,
        @NotNull @Size(max = 40) List<StateRule> states,
        @NotNull @Size(max = 40) List<ReadingRule> readings) {
    private static final int LONGEST_INTERVAL = 31_622_400;

    /**
     * When it happened.
     *
     * @param form {@code epoch-seconds}, {@code epoch-millis}, {@code iso} (with its zone), or a pattern such as {@code yyyy-MM-dd HH:mm:ss}
     * @param zone zone of a pattern
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moment(String path, String form, @Nullable String zone) {}

    /** The component that something is said of, in codes of GB/T 26875.3. */
    record Component(int systemType, int componentType, long address) {}

    /**
     * A state of a component. Where the question cannot be answered by a payload, the state stays as it was.
     *
     * @param state what is the matter
     * @param when the question that says so
     */
    record StateRule(Component component, State state, Condition when) {}

    /**
     * A reading of a component: the number in the payload × scale + offset is in the unit of the analog type.
     *
     * @param analog analog type of GB/T 26875.3, or one of ours, see {@link org.sayram.iot.internal.Analogs}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadingRule(
            Component component,
            String path,
            int analog,
            @Nullable BigDecimal scale,
            @Nullable BigDecimal offset) {}

    /** What may be the matter with a component, by the bits of GB/T 26875.3 (clause 8.2.1.2). */
    enum State {
        /** Fire, or the alarm that the detector is there for. */
        FIRE(1 << 1),
        /** Fault. */
        FAULT(1 << 2),
        /** Shielded. */
        SHIELDED(1 << 3),
        /** Supervisory: something is not as it should be, without fire. */
        SUPERVISORY(1 << 4),
        /** Started. */
        STARTED(1 << 5),
        /** Feedback. */
        FEEDBACK(1 << 6),
        /** Power fault, for example an empty battery. */
        POWER_FAULT(1 << 8);

        private final int bit;

        State(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** As it is written in profiles. */
        @com.fasterxml.jackson.annotation.JsonCreator
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no state '" + word + "'; there are "
                            + Arrays.stream(values()).map(State::word).toList()));
        }

        @com.fasterxml.jackson.annotation.JsonValue
        String written() {
            return word();
        }
    }

    /** Refuses a profile that cannot be read by; the {@link IllegalArgumentException} names the place and the value. */
    ThingProfile check() {
        PayloadPath.parse(device);
        if (message != null) {
            PayloadPath.parse(message);
        }
        if (each != null) {
            PayloadPath.parse(each);
        }
        if (match != null) {
            match.check("match");
        }
        if (at != null) {
            PayloadPath.parse(at.path());
            PayloadTime.check(at);
        }
        if (intervalSeconds < 0 || intervalSeconds > LONGEST_INTERVAL) {
            throw new IllegalArgumentException(
                    "intervalSeconds " + intervalSeconds + " is not within 0 to " + LONGEST_INTERVAL);
        }
        if (states.isEmpty() && readings.isEmpty()) {
            throw new IllegalArgumentException("states and readings are both empty: the profile says nothing");
        }
        for (int number = 0; number < states.size(); number++) {
            String where = "states[" + number + "]";
            check(where, states.get(number).component());
            states.get(number).when().check(where + ".when");
        }
        for (int number = 0; number < readings.size(); number++) {
            check("readings[" + number + "]", readings.get(number));
        }
        return this;
    }

    private static void check(String where, ReadingRule reading) {
        check(where, reading.component());
        PayloadPath.parse(reading.path());
        if (reading.scale() != null && reading.scale().signum() == 0) {
            throw new IllegalArgumentException(where + ".scale is 0: every reading would be the same");
        }
        if (org.sayram.iot.internal.Analogs.ofThings(reading.analog()).isEmpty()) {
            throw new IllegalArgumentException(where + ".analog " + reading.analog() + " is no known kind of reading: "
                    + org.sayram.iot.internal.Analogs.codesOfThings());
        }
    }

    private static void check(String where, Component component) {
        if (component.systemType() < 0
                || component.systemType() > 255
                || component.componentType() < 0
                || component.componentType() > 255
                || component.address() < 0
                || component.address() > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException(
                    where + ".component: types are 0 to 255, the address 0 to 4294967295, not " + component);
        }
    }

    /** Zone of a pattern; that of the prefecture where none is said. */
    static ZoneId zone(Moment at) {
        return ZoneId.of(at.zone() == null ? "Asia/Shanghai" : at.zone());
    }
}
