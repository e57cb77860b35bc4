package org.sayram.recommendation.plan;

/**
 * Something a run card asks for that is no vehicle of ours: an agency to be told, kit to be brought, an aircraft to be
 * begged. It is shown and told, never matched with a unit.
 *
 * @param code the word of the data file, for example {@code ambulance}
 * @param kind who it goes to
 * @param chineseName the name on the screen
 * @param englishName the same in English
 * @param count how many, 1 or more
 */
public record Ask(String code, Kind kind, String chineseName, String englishName, int count) {
    /** Who an ask goes to. */
    public enum Kind {
        /** A partner agency with a duty telephone. */
        AGENCY,
        /** Equipment that a unit on its way should bring. */
        EQUIPMENT,
        /** An aircraft, asked of the region. */
        AIRCRAFT
    }

    /** Refuses an ask for none. */
    public Ask {
        if (count < 1) {
            throw new IllegalArgumentException("an ask for " + count + " " + code + " asks for nothing");
        }
    }

    Ask times(int number) {
        return new Ask(code, kind, chineseName, englishName, number);
    }
}
