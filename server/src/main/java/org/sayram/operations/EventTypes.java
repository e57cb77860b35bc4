package org.sayram.operations;

import java.util.List;
import java.util.Locale;

/**
 * The event records a capability writes. Each capability offers one as a bean; the type name in the log is the capability
 * and the record's name, for example {@code dispatch.unit-ordered} for {@code UnitOrdered}.
 *
 * @param capability the capability's word
 * @param types its records
 */
public record EventTypes(String capability, List<Class<? extends OperationsEvent>> types) {
    /** Copies the list. */
    public EventTypes {
        types = List.copyOf(types);
    }

    /** The records of one capability. */
    @SafeVarargs
    public static EventTypes of(String capability, Class<? extends OperationsEvent>... types) {
        return new EventTypes(capability, List.of(types));
    }

    /** The name of a record in the log. */
    public String nameOf(Class<? extends OperationsEvent> type) {
        String kebab =
                type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return capability + "." + kebab;
    }
}
