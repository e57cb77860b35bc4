package org.sayram.kernel.code;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Vehicle duty state, the codes of GA/T 974.39-2011. Legal moves are those of one unit on one incident. */
public enum DutyState {
    /** 备勤: in station, can be sent. */
    READY(10, "备勤"),
    /** 出动: ordered, leaving. */
    TURNED_OUT(20, "出动"),
    /** 途中: on the road to the scene. */
    ON_THE_WAY(21, "途中"),
    /** 到场: arrived. */
    ON_SCENE(22, "到场"),
    /** 出水: water on. */
    WATER_ON(23, "出水"),
    /** 停水: water off. */
    WATER_OFF(24, "停水"),
    /** 返队: on the road home; can be sent again. */
    RETURNING(25, "返队"),
    /** 驻防: stationed forward, can be sent from there. */
    STATIONED_FORWARD(26, "驻防"),
    /** 运水: carrying water. */
    CARRYING_WATER(27, "运水"),
    /** 训练: at training, can be sent. */
    TRAINING(30, "训练");

    private static final Map<DutyState, Set<DutyState>> LEGAL = Map.of(
            READY, EnumSet.of(TURNED_OUT),
            STATIONED_FORWARD, EnumSet.of(TURNED_OUT, ON_SCENE, RETURNING),
            TRAINING, EnumSet.of(TURNED_OUT),
            TURNED_OUT, EnumSet.of(ON_THE_WAY, READY),
            ON_THE_WAY, EnumSet.of(ON_SCENE, RETURNING),
            ON_SCENE, EnumSet.of(WATER_ON, CARRYING_WATER, STATIONED_FORWARD, RETURNING),
            WATER_ON, EnumSet.of(WATER_OFF, CARRYING_WATER, RETURNING),
            WATER_OFF, EnumSet.of(WATER_ON, CARRYING_WATER, RETURNING),
            CARRYING_WATER, EnumSet.of(ON_SCENE, WATER_ON, WATER_OFF, RETURNING),
            RETURNING, EnumSet.of(READY, TURNED_OUT));

    private final int code;
    private final String chineseName;

    DutyState(int code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /** The two digits of GA/T 974.39. */
    public int code() {
        return code;
    }

    /** The standard's word. */
    public String chineseName() {
        return chineseName;
    }

    /** The states this one may legally move to within one assignment (dispatch facts, section 4.2). */
    public Set<DutyState> next() {
        return Set.copyOf(LEGAL.getOrDefault(this, Set.of()));
    }

    /** Whether a unit in this state can be given an order. */
    public boolean canBeOrdered() {
        return next().contains(TURNED_OUT);
    }

    /** The state with this code, if the standard has one. */
    public static Optional<DutyState> findByCode(int code) {
        for (DutyState state : values()) {
            if (state.code == code) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
