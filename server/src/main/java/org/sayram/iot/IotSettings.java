package org.sayram.iot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sensor capability.
 *
 * @param gb26875Port TCP port of the GB/T 26875.3 door; default 26875, 0 takes any free one
 * @param gb26875TlsPort TCP port of the TLS door for terminals that can; default -1 keeps it closed, 0 takes any free one
 * @param gb26875UdpPort UDP port of the GB/T 26875.3 door; default -1 keeps it closed, 0 takes any free one
 * @param offlineAfter a terminal without a valid frame for so long is offline even if its connection stands; default 5 min
 * @param keepSignals signals older than this are dropped day by day; at least a year; default 400 days
 * @param ringsAgainAfter after a verdict of false or test, the same state reported so much later rings anew; default 10 min
 */
@ConfigurationProperties("sayram.iot")
public record IotSettings(
        @DefaultValue("26875") int gb26875Port,
        @DefaultValue("-1") int gb26875TlsPort,
        @DefaultValue("-1") int gb26875UdpPort,
        @DefaultValue("5m") Duration offlineAfter,
        @DefaultValue("400d") Duration keepSignals,
        @DefaultValue("10m") Duration ringsAgainAfter) {
    private static final int DAYS_OF_A_YEAR = 366;

    /** Refuses to keep signals for less than a year. */
    public IotSettings {
        if (keepSignals.toDays() < DAYS_OF_A_YEAR) {
            throw new IllegalArgumentException("sayram.iot.keep-signals is " + keepSignals.toDays()
                    + " days; signals are kept for at least " + DAYS_OF_A_YEAR + " days: give 366d or more");
        }
    }
}
