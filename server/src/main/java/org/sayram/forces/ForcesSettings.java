package org.sayram.forces;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the forces capability.
 *
 * @param jt808Port TCP port of the JT/T 808 door for positions of vehicles; -1 keeps it closed, 0 takes any free one; default -1
 * @param freshFor a reported position is believed for so long; then the position is reckoned from states and roads; default 2 min
 * @param clockDoubt a live report whose own time is so much before or 5 min after ours is dated by our clock; default 7 days
 */
@ConfigurationProperties("sayram.forces")
public record ForcesSettings(
        @DefaultValue("-1") int jt808Port,
        @DefaultValue("2m") Duration freshFor,
        @DefaultValue("7d") Duration clockDoubt) {}
