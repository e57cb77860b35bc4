package org.sayram.routing;

/** What the weather has done to the roads. */
public enum Season {
    /** Bare, dry or wet roads. */
    SUMMER,
    /** Snow or ice lies on the roads. */
    WINTER
}
