package org.sayram.iot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What an alarm is about. */
public enum AlarmKind {
    /** 火警. */
    FIRE("fire"),
    /** 故障. */
    FAULT("fault"),
    /** 屏蔽. */
    SHIELDED("shielded"),
    /** 监管. */
    SUPERVISORY("supervisory"),
    /** 失联的点: silent beyond its expected interval. */
    SILENT("silent"),
    /** 断线. */
    LINK_LOST("link-lost");

    private final String code;

    AlarmKind(String code) {
        this.code = code;
    }

    /** The word in the database, in JSON and in the web. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The kind of a word. */
    @JsonCreator
    public static AlarmKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no kind of alarm"));
    }
}
