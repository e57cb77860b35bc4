package org.sayram.gateway.internal;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;

/** The networks whose devices may connect. */
final class AllowList {
    private final List<IpSubnetFilterRule> rules;

    AllowList(List<String> networks) {
        this.rules = networks.stream().map(AllowList::rule).toList();
    }

    boolean allows(InetSocketAddress peer) {
        return rules.stream().anyMatch(rule -> rule.matches(peer));
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        try {
            String address = slash < 0 ? network : network.substring(0, slash);
            int prefix =
                    slash < 0 ? (network.indexOf(':') < 0 ? 32 : 128) : Integer.parseInt(network.substring(slash + 1));
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "sayram.gateway.allowed names '" + network + "', which is no network such as 10.20.0.0/16", e);
        }
    }
}
