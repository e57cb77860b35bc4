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
 * @param ringsAgainAfter after a verdict of false or test, the same state reported so much later rings anew; default 10 min
 */
@ConfigurationProperties("sayram.iot")
public record IotSettings(
        @DefaultValue("26875") int gb26875Port,
        @DefaultValue("-1") int gb26875TlsPort,
        @DefaultValue("-1") int gb26875UdpPort,
        @DefaultValue("5m") Duration offlineAfter,
        @DefaultValue("10m") Duration ringsAgainAfter) {}
