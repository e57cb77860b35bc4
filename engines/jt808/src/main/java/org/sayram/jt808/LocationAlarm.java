package org.sayram.jt808;

import static org.sayram.jt808.Edition.OF_2013;
import static org.sayram.jt808.Edition.OF_2019;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An alarm of a location report (报警标志位): emergency button, faults and driving. */
public enum LocationAlarm {
    /** 紧急报警. */
    EMERGENCY(0, "emergency"),
    /** 超速报警. */
    OVERSPEED(1, "overspeed"),
    /** 疲劳驾驶. */
    FATIGUE(2, "fatigue"),
    /** 危险预警. */
    DANGER_WARNING(3, "danger-warning"),
    /** GNSS 模块故障. */
    GNSS_FAULT(4, "gnss-fault"),
    /** GNSS 天线未接或被剪断. */
    ANTENNA_OPEN(5, "antenna-open"),
    /** GNSS 天线短路. */
    ANTENNA_SHORT(6, "antenna-short"),
    /** 主电源欠压. */
    POWER_LOW(7, "power-low"),
    /** 主电源掉电. */
    POWER_LOST(8, "power-lost"),
    /** 显示器故障. */
    DISPLAY_FAULT(9, "display-fault"),
    /** TTS 模块故障. */
    TTS_FAULT(10, "tts-fault"),
    /** 摄像头故障. */
    CAMERA_FAULT(11, "camera-fault"),
    /** IC 卡模块故障. */
    IC_CARD_FAULT(12, "ic-card-fault"),
    /** 超速预警. */
    OVERSPEED_WARNING(13, "overspeed-warning"),
    /** 疲劳驾驶预警. */
    FATIGUE_WARNING(14, "fatigue-warning"),
    /** 违规行驶 (2019 only). */
    AGAINST_RULES(15, "against-rules", OF_2019),
    /** 胎压预警 (2019 only). */
    TYRE_PRESSURE(16, "tyre-pressure", OF_2019),
    /** 右转盲区异常 (2019 only). */
    BLIND_SPOT(17, "blind-spot", OF_2019),
    /** 当天累计驾驶超时. */
    DRIVING_TIME(18, "driving-time"),
    /** 超时停车. */
    PARKED_TOO_LONG(19, "parked-too-long"),
    /** 进出区域. */
    AREA(20, "area"),
    /** 进出路线. */
    ROUTE(21, "route"),
    /** 路段行驶时间不足或过长. */
    SECTION_TIME(22, "section-time"),
    /** 路线偏离. */
    OFF_ROUTE(23, "off-route"),
    /** 车辆 VSS 故障. */
    SPEED_SENSOR_FAULT(24, "speed-sensor-fault"),
    /** 车辆油量异常. */
    FUEL_ABNORMAL(25, "fuel-abnormal"),
    /** 车辆被盗. */
    STOLEN(26, "stolen"),
    /** 车辆非法点火. */
    ILLEGAL_IGNITION(27, "illegal-ignition"),
    /** 车辆非法位移. */
    ILLEGAL_MOVEMENT(28, "illegal-movement"),
    /** 碰撞报警. */
    COLLISION(29, "collision"),
    /** 侧翻预警. */
    ROLLOVER_WARNING(30, "rollover-warning"),
    /** 非法开门 (until 2013). */
    ILLEGAL_DOOR(31, "illegal-door", OF_2013);

    private final int bit;
    private final String word;
    private final @Nullable Edition only;

    LocationAlarm(int bit, String word) {
        this(bit, word, null);
    }

    LocationAlarm(int bit, String word, @Nullable Edition only) {
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

    /** The alarms whose bits are set, as the edition means them; reserved bits have none. */
    static Set<LocationAlarm> setIn(long bits, Edition edition) {
        Set<LocationAlarm> set = EnumSet.noneOf(LocationAlarm.class);
        for (LocationAlarm one : values()) {
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
