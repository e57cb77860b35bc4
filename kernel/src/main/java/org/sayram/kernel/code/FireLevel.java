package org.sayram.kernel.code;

/** 火警等级: fire call level of GA/T 1340-2016, one (lowest, green) to five (red). */
public enum FireLevel implements IncidentLevel {
    /** 一级火警. */
    ONE("一级火警", "green"),
    /** 二级火警. */
    TWO("二级火警", "blue"),
    /** 三级火警. */
    THREE("三级火警", "yellow"),
    /** 四级火警. */
    FOUR("四级火警", "orange"),
    /** 五级火警. */
    FIVE("五级火警", "red");

    private final String chineseName;
    private final String colour;

    FireLevel(String chineseName, String colour) {
        this.chineseName = chineseName;
        this.colour = colour;
    }

    /** The level with this number, 1 to 5. */
    public static FireLevel of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("fire level " + number + " is not within 1 to 5");
        }
        return values()[number - 1];
    }

    @Override
    public int number() {
        return ordinal() + 1;
    }

    @Override
    public String chineseName() {
        return chineseName;
    }

    @Override
    public String colour() {
        return colour;
    }
}
