package org.sayram.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the device doors.
 *
 * @param enabled whether this node opens doors; default true
 * @param address address the doors listen on; default loopback 127.0.0.1
 * @param allowed networks whose devices may connect, as address/prefix; default loopback
 * @param connections connections a door holds at once; one more is closed and counted; default 10000
 * @param queue frames waiting for their commit before devices are held back; default 20000
 * @param batch frames in one commit at most; default 2000
 * @param idle a connection without a byte for so long is closed; default 10 min
 * @param unfinished a frame that is not completed for so long is given up; default 20 s
 * @param keepFrames raw frames older than this are dropped day by day; at least 32 days; default 400 days
 * @param repeatWithin the same bytes of a terminal within this time are a repeat; default 2 min (GB/T 26875.3 facts, section 3)
 */
@ConfigurationProperties("sayram.gateway")
public record GatewaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> allowed,
        @DefaultValue("10000") int connections,
        @DefaultValue("20000") int queue,
        @DefaultValue("2000") int batch,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("20s") Duration unfinished,
        @DefaultValue("400d") Duration keepFrames,
        @DefaultValue("2m") Duration repeatWithin) {
    private static final int DAYS_AT_LEAST = 32;

    /** Copies the list; refuses to keep frames for less than a month. */
    public GatewaySettings {
        if (keepFrames.toDays() < DAYS_AT_LEAST) {
            throw new IllegalArgumentException("sayram.gateway.keep-frames is " + keepFrames.toDays()
                    + " days; raw frames are kept for at least " + DAYS_AT_LEAST + " days: give 32d or more");
        }
        allowed = List.copyOf(allowed);
    }
}
