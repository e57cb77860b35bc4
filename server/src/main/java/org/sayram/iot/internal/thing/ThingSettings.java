package org.sayram.iot.internal.thing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payloads of things are taken in. All defaults are ours.
 *
 * @param repeatWithin a message with the same number is a repeat for so long; default 7 days
 * @param sameBytesWithin so are the same bytes, where the payload has no number; default 2 min
 * @param mostBytes longest payload; default 262,144 bytes
 */
@ConfigurationProperties("sayram.iot.things")
record ThingSettings(
        @DefaultValue("7d") Duration repeatWithin,
        @DefaultValue("2m") Duration sameBytesWithin,
        @DefaultValue("262144") int mostBytes) {
    ThingSettings {
        if (repeatWithin.isNegative() || sameBytesWithin.isNegative() || mostBytes < 1 || mostBytes > 1 << 20) {
            throw new IllegalArgumentException("sayram.iot.things: repeat-within is " + repeatWithin
                    + ", same-bytes-within " + sameBytesWithin + ", most-bytes " + mostBytes
                    + ": no negative times, 1 to 1048576 bytes");
        }
    }
}
