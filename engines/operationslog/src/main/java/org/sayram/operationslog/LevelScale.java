package org.sayram.operationslog;

/** The two scales of incident level. They are never converted into each other by number. */
public enum LevelScale {
    /** 火警等级: 1 green, 2 blue, 3 yellow, 4 orange, 5 red. */
    FIRE(5),
    /** 应急救援等级: 1 blue, 2 yellow, 3 orange, 4 red. */
    RESCUE(4);

    private final int highest;

    LevelScale(int highest) {
        this.highest = highest;
    }

    /** The gravest level; the least is 1. */
    public int highest() {
        return highest;
    }
}
