package org.sayram.iot.internal.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a detector rang falsely: the code table; the words are in the message files. */
public enum FalseCause {
    /** 烹饪油烟. */
    COOKING,
    /** 粉尘、施工. */
    DUST,
    /** 水汽. */
    STEAM,
    /** 设备故障. */
    DEVICE,
    /** 虫扰. */
    INSECT,
    /** 人为误动. */
    MISUSE,
    /** 吸烟. */
    SMOKING,
    /** 其他. */
    OTHER;

    /** The word in events, in JSON and in the web. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the table has such a code. */
    public static boolean isKnown(String code) {
        return Arrays.stream(values()).anyMatch(cause -> cause.code().equals(code));
    }

    /** All codes, for a person to choose from. */
    public static String words() {
        return Arrays.stream(values()).map(FalseCause::code).collect(Collectors.joining(", "));
    }
}
