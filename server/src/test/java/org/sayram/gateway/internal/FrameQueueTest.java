package org.sayram.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.InboundFrame;

class FrameQueueTest {
    private static final int CAPACITY = 100;

    private final FrameQueue queue = new FrameQueue(CAPACITY);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final DeviceSession session = new DeviceSession(new TcpLine(channel), "test", Instant.EPOCH);

    private void fill(int frames) throws InterruptedException {
        for (int number = 0; number < frames; number++) {
            queue.offer(
                    new InboundFrame(session, new ScriptedProtocol(), 7, new byte[30], number, number, Instant.EPOCH));
        }
    }

    @Test
    void readsADeviceWhileThereIsRoom() throws InterruptedException {
        fill(CAPACITY - 10);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void stopsReadingADeviceThatFillsTheQueue() throws InterruptedException {
        fill(CAPACITY - 9);
        assertThat(channel.config().isAutoRead()).isFalse();
        assertThat(queue.heldBack()).isEqualTo(1);
    }

    @Test
    void readsItAgainWhenHalfIsEmptyAndNotBefore() throws InterruptedException {
        fill(CAPACITY);
        List<InboundFrame> batch = new ArrayList<>();
        queue.gather(batch, CAPACITY / 2 - 1, 0);
        queue.letIn();
        assertThat(channel.config().isAutoRead()).isFalse();
        queue.gather(batch, 1, 0);
        queue.letIn();
        assertThat(channel.config().isAutoRead()).isTrue();
        assertThat(queue.heldBack()).isZero();
    }

    @Test
    void neverHoldsMoreThanItsCapacityHoweverMuchIsSent() throws Exception {
        Thread device = Thread.ofVirtual().start(() -> {
            try {
                fill(10 * CAPACITY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        List<InboundFrame> taken = new ArrayList<>();
        while (taken.size() < 10 * CAPACITY) {
            assertThat(queue.size()).isLessThanOrEqualTo(CAPACITY);
            queue.gather(taken, 7, 10);
            queue.letIn();
        }
        device.join();
        assertThat(taken)
                .extracting(InboundFrame::message)
                .doesNotHaveDuplicates()
                .hasSize(10 * CAPACITY);
        queue.letIn();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void doesNotReadADeviceThatTakesNoAnswersEvenWhenThereIsRoom() throws InterruptedException {
        session.congested(true);
        fill(CAPACITY);
        queue.gather(new ArrayList<>(), CAPACITY, 0);
        queue.letIn();
        assertThat(channel.config().isAutoRead()).isFalse();
        session.congested(false);
        assertThat(channel.config().isAutoRead()).isTrue();
    }
}
