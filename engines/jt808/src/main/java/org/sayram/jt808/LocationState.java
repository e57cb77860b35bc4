package org.sayram.jt808;

import static org.sayram.jt808.Edition.OF_2019;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state of a location report (状态位). The load (bits 8 and 9) is a number and stands apart. */
public enum LocationState {
    /** ACC 开. */
    ACC_ON(0, "acc-on"),
    /** 已定位. */
    FIXED(1, "fixed"),
    /** 南纬. */
    SOUTH(2, "south"),
    /** 西经. */
    WEST(3, "west"),
    /** 停运. */
    OUT_OF_SERVICE(4, "out-of-service"),
    /** 经纬度加密. */
    ENCRYPTED(5, "encrypted"),
    /** 前撞预警 (2019 only). */
    FORWARD_COLLISION(6, "forward-collision", OF_2019),
    /** 车道偏移预警 (2019 only). */
    LANE_DEPARTURE(7, "lane-departure", OF_2019),
    /** 油路断开. */
    FUEL_CUT(10, "fuel-cut"),
    /** 电路断开. */
    CIRCUIT_CUT(11, "circuit-cut"),
    /** 车门加锁. */
    DOORS_LOCKED(12, "doors-locked"),
    /** 门 1 开（前门）. */
    DOOR_1_OPEN(13, "door-1-open"),
    /** 门 2 开（中门）. */
    DOOR_2_OPEN(14, "door-2-open"),
    /** 门 3 开（后门）. */
    DOOR_3_OPEN(15, "door-3-open"),
    /** 门 4 开（驾驶席门）. */
    DOOR_4_OPEN(16, "door-4-open"),
    /** 门 5 开（自定义）. */
    DOOR_5_OPEN(17, "door-5-open"),
    /** 使用 GPS 定位. */
    GPS(18, "gps"),
    /** 使用北斗定位. */
    BEIDOU(19, "beidou"),
    /** 使用 GLONASS 定位. */
    GLONASS(20, "glonass"),
    /** 使用 Galileo 定位. */
    GALILEO(21, "galileo"),
    /** 车辆行驶 (2019 only). */
    MOVING(22, "moving", OF_2019);

    private final int bit;
    private final String word;
    private final @Nullable Edition only;

    LocationState(int bit, String word) {
        this(bit, word, null);
    }

    LocationState(int bit, String word, @Nullable Edition only) {
        this.bit = bit;
        this.word = word;
        this.only = only;
    }

    /** The word shown for it, lower case with hyphens. */
    public String word() {
        return word;
    }

    /** Whether its bit is set. */
    public boolean isSetIn(long bits) {
        return (bits >> bit & 1) == 1;
    }

    /** The states whose bits are set, as the edition means them; reserved bits have none. */
    static Set<LocationState> setIn(long bits, Edition edition) {
        Set<LocationState> set = EnumSet.noneOf(LocationState.class);
        for (LocationState one : values()) {
            if (one.isSetIn(bits) && one.isDefinedIn(edition)) {
                set.add(one);
            }
        }
        return set;
    }

    private boolean isDefinedIn(Edition edition) {
        return only == null || only.isOf2019() == edition.isOf2019();
    }
}
