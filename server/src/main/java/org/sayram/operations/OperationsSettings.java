package org.sayram.operations;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * @param exchangeEvery how often signed anchors are exchanged with the peers; default one minute
 * @param peers the nodes this one exchanges anchors with, see docs/operations/nodes.md; default none
 * @param feedRetention how many events a browser may be behind before it is told to load anew; default 20000
 */
@ConfigurationProperties("sayram.operations")
public record OperationsSettings(
        @DefaultValue("centre") String node,
        @DefaultValue("./data/keys") Path keys,
        @DefaultValue("./data/anchors") Path anchors,
        @DefaultValue("1m") Duration anchorEvery,
        @DefaultValue("1m") Duration exchangeEvery,
        @DefaultValue List<Peer> peers,
        @DefaultValue("5s") Duration heartbeatEvery,
        @DefaultValue("20000") int feedRetention) {
    private static final Pattern NODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Refuses a name that could not be part of a file name and of an incident number. */
    public OperationsSettings {
        if (!isNode(node)) {
            throw new IllegalArgumentException("sayram.operations.node is '" + node
                    + "': give 1 to 40 small letters, digits and hyphens, for example centre");
        }
        peers = List.copyOf(peers);
    }

    /** Whether a text can be the name of a node. */
    public static boolean isNode(String text) {
        return NODE.matcher(text).matches();
    }

    /**
     * Another node.
     *
     * @param node its name; its public key is kept as trusted/NODE.pub in the folder of keys
     * @param address where it answers, for example https://centre.example:8443
     * @param certificateAuthority file (PEM) of the authority of its certificate; default those that Java trusts
     */
    public record Peer(String node, URI address, @Nullable Path certificateAuthority) {
        /** Refuses what is no node, no address, or plain on anything but the loopback address. */
        public Peer {
            if (!isNode(node)) {
                throw new IllegalArgumentException(
                        "the peer '" + node + "' has no name of small letters, digits and hyphens");
            }
            boolean loopback = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
            if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && loopback)) {
                throw new IllegalArgumentException("the peer " + node + " has the address " + address
                        + ": give https://host:port (http on the loopback address only)");
            }
        }
    }
}
