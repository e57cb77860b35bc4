package org.sayram.operations;

import java.util.regex.Pattern;

/**
 * Live operation or one exercise. Nothing crosses from an exercise to a bell, a door or a partner.
 *
 * @param name {@code live}, or {@code exercise-} and a short name of small letters, digits and hyphens
 */
public record World(String name) {
    private static final Pattern NAME = Pattern.compile("live|exercise-[a-z0-9-]{1,40}");

    /** The real world. */
    public static final World LIVE = new World("live");

    /** Refuses a name that is neither live nor an exercise. */
    public World {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no world: use 'live' or 'exercise-' and a short name");
        }
    }

    /** Whether a text names a world. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether bells, doors and partners may be reached from here. */
    public boolean isLive() {
        return equals(LIVE);
    }

    @Override
    public String toString() {
        return name;
    }
}
