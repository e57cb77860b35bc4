package org.sayram.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowListTest {
    private static boolean allows(String peer, String... networks) {
        return new AllowList(List.of(networks)).allows(new InetSocketAddress(peer, 40_000));
    }

    @Test
    void allowsTheNetworksItNamesAndNoOther() {
        assertThat(allows("10.20.3.4", "10.20.0.0/16")).isTrue();
        assertThat(allows("10.21.3.4", "10.20.0.0/16")).isFalse();
        assertThat(allows("10.20.3.4", "10.20.3.4")).isTrue();
        assertThat(allows("10.20.3.5", "10.20.3.4")).isFalse();
        assertThat(allows("::1", "127.0.0.0/8", "::1/128")).isTrue();
        assertThat(allows("10.20.3.4")).isFalse();
    }

    @Test
    void namesTheSettingWhoseNetworkCannotBeRead() {
        assertThatThrownBy(() -> new AllowList(List.of("ten dot twenty")))
                .hasMessageContaining("sayram.gateway.allowed")
                .hasMessageContaining("ten dot twenty");
    }
}
