package org.sayram.recommendation.level;

/**
 * The numbers behind the words of the level tables: areas in square metres, numbers of people. All but the people of a fire are
 * our defaults.
 *
 * @param ordinaryLarge area from which a fire in an ordinary building is large
 * @param specialSmall area in a special place from which it is small and no longer rather small
 * @param specialFairlyLarge area from which it is fairly large
 * @param specialLarge area from which it is large
 * @param some people from which a fire is level 3 and a rescue level 3
 * @param many people from which a fire is level 4 and a rescue level 4
 * @param veryMany people from which a fire is level 5
 */
public record LevelLimits(
        int ordinaryLarge,
        int specialSmall,
        int specialFairlyLarge,
        int specialLarge,
        int some,
        int many,
        int veryMany) {
    /** The defaults of the dispatch facts, sections 1.1 and 1.2. */
    public static LevelLimits defaults() {
        return new LevelLimits(200, 50, 200, 1000, 3, 10, 30);
    }
}
