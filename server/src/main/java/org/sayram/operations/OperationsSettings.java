package org.sayram.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the operations log.
 *
 * @param node the name of this node, unique among all that exchange logs: small letters, digits, hyphens; default {@code centre}
 * @param keys folder of the signing and vault keys, outside the database; the same for all instances on one database; default {@code ./data/keys}
 * @param anchors folder of the signed anchors, outside the database; default {@code ./data/anchors}
 * @param anchorEvery how often the head of the log is signed; default one minute
 * @param heartbeatEvery how often the feed says it is alive; default 5 s
 * @param feedRetention how many events a browser may be behind before it is told to load anew; default 20000
 */
@ConfigurationProperties("sayram.operations")
public record OperationsSettings(
        @DefaultValue("centre") String node,
        @DefaultValue("./data/keys") Path keys,
        @DefaultValue("./data/anchors") Path anchors,
        @DefaultValue("1m") Duration anchorEvery,
        @DefaultValue("5s") Duration heartbeatEvery,
        @DefaultValue("20000") int feedRetention) {
    private static final Pattern NODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Refuses a name that could not be part of a file name and of an incident number. */
    public OperationsSettings {
        if (!NODE.matcher(node).matches()) {
            throw new IllegalArgumentException("sayram.operations.node is '" + node
                    + "': give 1 to 40 small letters, digits and hyphens, for example centre");
        }
    }
}
