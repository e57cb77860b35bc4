package org.sayram.dispatch.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.kernel.code.Capability;
import org.sayram.kernel.code.County;
import org.sayram.kernel.code.DutyState;
import org.sayram.kernel.code.VehicleType;
import org.sayram.kernel.quantity.Metres;
import org.sayram.recommendation.Reason;
import org.sayram.recommendation.plan.Wanted;

/**
 * Puts the reasons of the engine into key and values: codes come with their names, durations as ISO 8601, quantities with their
 * unit. The sentence is the screen's.
 */
final class ReasonWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Set<String> UNIT_IDS = Set.of("unit", "chosen");

    private final ForceNames names;
    private final Map<String, String> unitNames;

    ReasonWords(ForceNames names, Map<String, String> unitNames) {
        this.names = names;
        this.unitNames = Map.copyOf(unitNames);
    }

    /** A sentence as key and values. */
    record Keyed(String key, Map<String, @Nullable Object> values) {}

    Keyed keyed(Reason reason) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : reason.getClass().getRecordComponents()) {
            values.put(component.getName(), plain(component.getName(), valueOf(reason, component)));
        }
        return new Keyed(reason.key(), values);
    }

    private static @Nullable Object valueOf(Reason reason, RecordComponent component) {
        try {
            return component.getAccessor().invoke(reason);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the value " + component.getName() + " of " + reason + " cannot be read", e);
        }
    }

    private @Nullable Object plain(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Wanted wanted -> new Words.Named(wanted.toString(), names.force(wanted));
            case VehicleType type -> new Words.Named(type.code(), names.force(type.code()));
            case County county -> new Words.Named(county.code(), names.county(county.code()));
            case DutyState state -> names.state(state);
            case Capability capability -> names.word("capability", capability.key());
            case Duration duration -> Duration.ofSeconds(duration.toSeconds()).toString();
            case Metres metres -> Math.round(metres.inMetres()) + " m";
            case LocalTime time -> CLOCK.format(time);
            case Enum<?> constant -> names.word(kind(constant), kebab(constant.name()));
            case Collection<?> many ->
                many.stream().sorted().map(each -> plain(name, each)).toList();
            case String text when UNIT_IDS.contains(name) -> new Words.Named(text, unitNames.getOrDefault(text, text));
            case String text when name.equals("wanted") -> new Words.Named(text, names.force(text));
            case String text when name.equals("group") -> names.word("reserve-group", text);
            case Number number -> number;
            default -> value.toString();
        };
    }

    private static String kind(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
