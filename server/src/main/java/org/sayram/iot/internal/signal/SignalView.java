package org.sayram.iot.internal.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.AnalogType;
import org.sayram.gb26875.CodeTable;
import org.sayram.iot.internal.Analogs;

/**
 * A signal as others get it: codes with their names, numbers with their units.
 *
 * @param id its place in the order of storing; the same signal always has the same
 * @param kind system, component, reading, operation, terminal or terminal-operation
 * @param receivedAt by our clock
 * @param occurredAt by the device's clock; absent where that was impossible
 * @param terminalAddress number in frames
 * @param terminal absent where none is enrolled under this number
 * @param system absent where the signal is about the terminal itself
 * @param component absent where the signal is about a whole system
 * @param point absent where the component is not in the register
 * @param value status bits, raw reading or operation bits as sent
 * @param states words of the bits that are set, for example {@code fire}; empty for a reading
 * @param reading what was measured; absent for anything else
 * @param operator number of who operated; absent for anything else
 * @param description the panel's text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalView(
        String id,
        String kind,
        Instant receivedAt,
        @Nullable Instant occurredAt,
        long terminalAddress,
        StoredSignal.@Nullable Terminal terminal,
        @Nullable Coded system,
        @Nullable Coded component,
        StoredSignal.@Nullable Point point,
        int value,
        List<String> states,
        @Nullable Reading reading,
        @Nullable Integer operator,
        String description) {
    /** A system or component: its type by code and name, and its number in the terminal. */
    record Coded(int type, String name, long address) {}

    /** What was measured; name and unit are empty where the standard has none for this code. */
    record Reading(int analog, String name, String unit, BigDecimal value) {}

    static SignalView of(StoredSignal stored, Locale locale) {
        StoredSignal.Sent sent = stored.sent();
        return new SignalView(
                stored.position().word(),
                sent.kind().word(),
                sent.receivedAt(),
                sent.occurredAt(),
                sent.address(),
                stored.terminal(),
                coded(CodeTable.SYSTEM_TYPES, sent.systemType(), sent.systemAddress(), locale),
                coded(CodeTable.COMPONENT_TYPES, sent.componentType(), sent.componentAddress(), locale),
                stored.point(),
                sent.value(),
                sent.kind().words(sent.value()),
                sent.kind() == SignalKind.READING ? reading(sent, locale) : null,
                sent.kind().isOperation() ? sent.code() : null,
                sent.description());
    }

    private static @Nullable Coded coded(CodeTable table, int type, long address, Locale locale) {
        return type < 0 ? null : new Coded(type, name(table.name(type), locale), address);
    }

    private static Reading reading(StoredSignal.Sent sent, Locale locale) {
        Optional<AnalogType> type = Analogs.find(sent.address(), sent.code());
        return new Reading(
                sent.code(),
                type.map(known -> name(known.name(), locale)).orElse(""),
                type.map(AnalogType::unit).orElse(""),
                type.map(known -> known.valueOf(sent.value())).orElseGet(() -> BigDecimal.valueOf(sent.value())));
    }

    private static String name(CodeTable.Name name, Locale locale) {
        return locale.getLanguage().equals("en") ? name.english() : name.chinese();
    }
}
