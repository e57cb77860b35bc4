package org.sayram.dispatch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of dispatch. Figures are starting values until the prefecture decides its own.
 *
 * @param roads folder of the road network used while none was imported; default {@code ./samples/prefecture/roads}
 * @param importedRoads folder that {@code ./dev import-roads} writes; goes before {@code roads} when it is there; default
 *     {@code ./data/roads}
 * @param zone time zone in which night is night; default Asia/Shanghai
 * @param winterMonths months in which roads count as snow-covered, 1 to 12; default 12, 1, 2
 * @param arrivalTargets first arrivals expected, least first: a place is held to the first one that any station of ours could
 *     meet; default 5, 15 and 30 min
 * @param crowdedKinds kinds of premises where people gather or sleep; at night they add a step of force
 * @param openWaterLitresPerSecond flow reckoned from open water or a pool whose flow nobody measured; default 30 L/s
 * @param agentMinimumPercent share of its tanks below which a unit is not sent; default 50 %
 * @param autoSendLevelOne whether a level 1 recommendation may go out without a person; default false
 * @param answerTarget from the alarm to the first station showing the order, as GB 50313 asks; default 45 s
 */
@ConfigurationProperties("sayram.dispatch")
public record DispatchSettings(
        @DefaultValue("./samples/prefecture/roads") Path roads,
        @DefaultValue("./data/roads") Path importedRoads,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue({"12", "1", "2"}) Set<Integer> winterMonths,
        @DefaultValue({"5m", "15m", "30m"}) List<Duration> arrivalTargets,

        @DefaultValue({
            "mall",
            "high-rise",
            "school",
            "hospital",
            "guest-house",
            "hotel",
            "cinema",
            "market",
            "care-home",
            "residential"
        })
        Set<String> crowdedKinds,

        @DefaultValue("30") int openWaterLitresPerSecond,
        @DefaultValue("50") int agentMinimumPercent,
        @DefaultValue("false") boolean autoSendLevelOne,
        @DefaultValue("45s") Duration answerTarget) {
    /** Copies the collections and refuses a share that is none. */
    public DispatchSettings {
        winterMonths = Set.copyOf(winterMonths);
        arrivalTargets = List.copyOf(arrivalTargets);
        crowdedKinds = Set.copyOf(crowdedKinds);
        if (agentMinimumPercent < 0 || agentMinimumPercent > 100) {
            throw new IllegalArgumentException(
                    "sayram.dispatch.agent-minimum-percent is " + agentMinimumPercent + ", not within 0 to 100");
        }
    }
}
