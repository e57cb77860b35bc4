package org.sayram.iot;

/**
 * What an alarm was judged to be.
 *
 * @param state confirmed, false or test
 * @param rule the rule of confirmation behind it, empty for false and test
 * @param reason in words or as the code of a cause
 * @param by name of the person, or of the program where a rule confirmed by itself
 */
public record AlarmVerdict(AlarmState state, String rule, String reason, String by) {}
