package org.sayram.iot.internal.signal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How others may follow signals. All defaults are ours.
 *
 * @param followers streams open at a time; default 100
 * @param followersOfOne streams open at a time for one person; default 5
 * @param heartbeat a quiet stream says so often that it lives, and whether its person still may hear; default 10 s
 */
@ConfigurationProperties("sayram.iot.signals")
record SignalSettings(
        @DefaultValue("100") int followers,
        @DefaultValue("5") int followersOfOne,
        @DefaultValue("10s") Duration heartbeat) {
    SignalSettings {
        if (followers < 1 || followersOfOne < 1 || heartbeat.toMillis() < 100) {
            throw new IllegalArgumentException("sayram.iot.signals: followers is " + followers + ", followers-of-one "
                    + followersOfOne + ", heartbeat " + heartbeat + ": at least 1, 1 and 100 ms");
        }
    }
}
