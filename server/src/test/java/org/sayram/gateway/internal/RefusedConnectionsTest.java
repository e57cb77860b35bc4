package org.sayram.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.sayram.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A door whose allow-list does not name the caller's network. */
@ServerTest
@TestPropertySource(properties = "sayram.gateway.allowed=10.20.0.0/16")
class RefusedConnectionsTest {
    @Autowired
    private DeviceDoors doors;

    @Autowired
    private RejectedCounter rejected;

    @Autowired
    private RawFrameStore store;

    @Test
    void closesTheConnectionAndCountsIt() throws IOException {
        try (var socket = new Socket("127.0.0.1", doors.port("gb26875"))) {
            socket.setSoTimeout(20_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        rejected.write();
        assertThat(store.listRejected("gb26875")).singleElement().satisfies(count -> {
            assertThat(count.reason()).isEqualTo("NOT_ALLOWED");
            assertThat(count.count()).isEqualTo(1);
            assertThat(count.stored()).isFalse();
        });
    }
}
