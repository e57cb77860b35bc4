package org.sayram.jt808.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sayram.kernel.wire.Bytes;

/** Further items of a location report that are one number. */
enum ExtraMeaning {
    MILEAGE(0x01, 4, "mileage", "里程", 1, "km"),
    FUEL(0x02, 2, "fuel", "油量", 1, "L"),
    RECORDER_SPEED(0x03, 2, "recorder speed", "行驶记录速度", 1, "km/h"),
    ALARM_EVENT(0x04, 2, "alarm event to confirm", "需人工确认的报警事件", 0, ""),
    CABIN_TEMPERATURE(0x06, 2, "cabin temperature", "车厢温度", 0, "°C"),
    VEHICLE_SIGNALS(0x25, 4, "vehicle signals", "扩展车辆信号状态", 0, ""),
    IO_STATUS(0x2A, 2, "I/O status", "IO 状态", 0, ""),
    ANALOG(0x2B, 4, "analog inputs", "模拟量", 0, ""),
    SIGNAL_STRENGTH(0x30, 1, "signal strength", "无线信号强度", 0, ""),
    SATELLITES(0x31, 1, "satellites", "定位卫星数", 0, "");

    private static final int SIGN_BIT = 0x8000;
    private static final Map<Integer, ExtraMeaning> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(one -> one.id, Function.identity()));

    private final int id;
    private final int bytes;
    private final String english;
    private final String chinese;
    private final int decimals;
    private final String unit;

    ExtraMeaning(int id, int bytes, String english, String chinese, int decimals, String unit) {
        this.id = id;
        this.bytes = bytes;
        this.english = english;
        this.chinese = chinese;
        this.decimals = decimals;
        this.unit = unit;
    }

    /** The meaning of an item, empty when its id is unknown or its length is not the standard's. */
    static Optional<ExtraMeaning> of(int id, Bytes value) {
        return Optional.ofNullable(BY_ID.get(id)).filter(one -> one.bytes == value.length());
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    String unit() {
        return unit;
    }

    BigDecimal value(Bytes value) {
        long number = 0;
        for (int at = 0; at < value.length(); at++) {
            number = number << 8 | value.unsigned(at);
        }
        // The cabin temperature has a sign bit of its own, not two's complement.
        if (this == CABIN_TEMPERATURE && (number & SIGN_BIT) != 0) {
            number = -(number & ~SIGN_BIT);
        }
        return BigDecimal.valueOf(number, decimals);
    }
}
