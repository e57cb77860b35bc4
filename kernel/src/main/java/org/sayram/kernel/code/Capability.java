package org.sayram.kernel.code;

import java.util.Locale;

/**
 * What a force can do at a scene. A vehicle satisfies a requirement by what it can do, not by its name; which type can do
 * what stands in {@link VehicleTypes}.
 */
public enum Capability {
    /** 供水灭火: carries water and pumps it. */
    WATER,
    /** 泡沫: carries and throws foam. */
    FOAM,
    /** 干粉: carries and throws powder. */
    POWDER,
    /** 高层供水: reaches upper floors with agent. */
    HIGH_RISE,
    /** 举高喷射: throws agent from above. */
    AERIAL_JET,
    /** 举高救人: takes people down from above. */
    AERIAL_RESCUE,
    /** 破拆救援: frees trapped people. */
    EXTRICATION,
    /** 绳索: works on ropes. */
    ROPE,
    /** 起吊: lifts loads. */
    CRANE,
    /** 侦检: finds out what leaked. */
    DETECT,
    /** 堵漏: stops a leak. */
    PLUG,
    /** 洗消: washes people and gear. */
    DECONTAMINATE,
    /** 排烟: moves smoke. */
    VENTILATE,
    /** 照明: lights the scene. */
    LIGHT,
    /** 通信指挥: links and command. */
    COMMAND,
    /** 供气: fills breathing cylinders. */
    AIR,
    /** 远程供水: brings water from afar. */
    WATER_RELAY,
    /** 供液: brings foam concentrate. */
    FOAM_RELAY,
    /** 器材: brings kit. */
    KIT,
    /** 战勤保障: food, fuel, shelter, thaw. */
    SUSTAIN,
    /** 清障: clears a road. */
    CLEAR_ROAD,
    /** 舟艇: works from a boat. */
    BOAT,
    /** 水域救援: rescues from water and ice. */
    WATER_RESCUE,
    /** 侦察: looks from above. */
    SCOUT,
    /** 无人作业: works where no person may. */
    UNMANNED,
    /** 搜索: finds people. */
    SEARCH,
    /** 运兵: carries people. */
    CARRY_PEOPLE,
    /** 越野: goes where there is no road. */
    OFF_ROAD,
    /** 排涝: pumps out flood water. */
    DRAIN;

    /** The word used in data files and message keys, for example {@code aerial-jet}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
