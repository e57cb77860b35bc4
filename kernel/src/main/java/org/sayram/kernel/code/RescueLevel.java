package org.sayram.kernel.code;

/** 应急救援等级: rescue level of GA/T 1340-2016, one (lowest, blue) to four (red). */
public enum RescueLevel implements IncidentLevel {
    /** 一级救援. */
    ONE("一级救援", "blue"),
    /** 二级救援. */
    TWO("二级救援", "yellow"),
    /** 三级救援. */
    THREE("三级救援", "orange"),
    /** 四级救援. */
    FOUR("四级救援", "red");

    private final String chineseName;
    private final String colour;

    RescueLevel(String chineseName, String colour) {
        this.chineseName = chineseName;
        this.colour = colour;
    }

    /** The level with this number, 1 to 4. */
    public static RescueLevel of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("rescue level " + number + " is not within 1 to 4");
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
