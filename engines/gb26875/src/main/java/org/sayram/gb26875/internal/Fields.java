package org.sayram.gb26875.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayram.gb26875.AnalogType;
import org.sayram.gb26875.CodeTable;
import org.sayram.gb26875.Operation;
import org.sayram.gb26875.State;
import org.sayram.gb26875.TimeLabel;

/** The members of one JSON object in the order they are put: a number as sent, its meaning beside it. */
final class Fields {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Puts a member; null is written as null. */
    @SuppressWarnings("NullAway") // a LinkedHashMap holds nulls; JSON has a word for them
    Fields put(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    Fields system(int type, int address) {
        return code("systemType", type, CodeTable.SYSTEM_TYPES.name(type)).put("systemAddress", address);
    }

    Fields component(int type, long address) {
        return code("componentType", type, CodeTable.COMPONENT_TYPES.name(type)).put("componentAddress", address);
    }

    Fields status(int status, Set<State> states) {
        return put("status", status).put("states", State.words(states));
    }

    Fields operation(int flags, Set<Operation> operations, int operator) {
        return put("operation", flags)
                .put("operations", Operation.words(operations))
                .put("operator", operator);
    }

    Fields version(int major, int minor) {
        return put("majorVersion", major).put("minorVersion", minor);
    }

    /** A reading of an analog type the standard does not define has a number sent but no physical value. */
    Fields reading(int analogType, int rawValue) {
        put("analogType", analogType);
        AnalogType type = AnalogType.findByCode(analogType).orElse(null);
        if (type == null) {
            return put("analogTypeName", null)
                    .put("rawValue", rawValue)
                    .put("value", null)
                    .put("unit", null);
        }
        return put("analogTypeName", type.name().english())
                .put("analogTypeNameZh", type.name().chinese())
                .put("rawValue", rawValue)
                .put("value", type.valueOf(rawValue))
                .put("unit", type.unit())
                .put("inRange", type.isValid(rawValue));
    }

    /** A time, or null with its six bytes beside it when they are no time. */
    Fields time(String name, TimeLabel label) {
        if (label.instant() == null) {
            return put(name, null).put(name + "Raw", label.raw().toHex());
        }
        return put(name, label.instant().toString());
    }

    Map<String, Object> map() {
        return Collections.unmodifiableMap(members);
    }

    private Fields code(String name, int code, CodeTable.Name meaning) {
        return put(name, code).put(name + "Name", meaning.english()).put(name + "NameZh", meaning.chinese());
    }
}
