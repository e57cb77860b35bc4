package org.sayram.kernel.code;

/**
 * How grave an incident is, on one of two scales that choose forces. The scales are separate and are never converted into
 * each other by number.
 */
public sealed interface IncidentLevel permits FireLevel, RescueLevel {
    /** The number within its own scale, 1 the lowest. */
    int number();

    /** The word always printed with the colour, for example 二级火警. */
    String chineseName();

    /** The colour of the scale, in English lower case. */
    String colour();
}
