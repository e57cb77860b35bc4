package org.sayram.iot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what the centre asks of terminals.
 *
 * @param timeout how long an answer is waited for before the packet is repeated; more than 10 s is against GB/T 26875.3; default 10 s
 * @param repeats how often an unanswered packet is repeated; default 3
 * @param reach how long a terminal that is not connected is waited for; default 30 s
 * @param centre the centre's own number in the packets it opens, 0 to 281474976710655; default 1
 */
@ConfigurationProperties("sayram.iot.commands")
public record CommandSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3") int repeats,
        @DefaultValue("30s") Duration reach,
        @DefaultValue("1") long centre) {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_REPEATS = 10;

    /** Refuses what the standard does not allow, naming the value and the next step. */
    public CommandSettings {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("sayram.iot.commands.timeout is " + timeout
                    + "; GB/T 26875.3 allows at most 10 s: give a time above 0 up to 10s");
        }
        if (repeats < 0 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException(
                    "sayram.iot.commands.repeats is " + repeats + "; give 0 to 10, the standard has 3");
        }
    }
}
