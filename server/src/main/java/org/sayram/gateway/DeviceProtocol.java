package org.sayram.gateway;

import io.netty.channel.ChannelPipeline;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;

/**
 * A wire protocol that devices speak at a door of this node. The capability that understands it implements this; the gateway
 * opens the port, keeps the raw frames, commits in groups and lets the protocol answer after the commit.
 */
public interface DeviceProtocol {
    /** The protocol's name, for example {@code gb26875}. */
    String name();

    /** The TCP port of its door; 0 takes any free one, a negative one keeps the door closed. */
    int port();

    /** The TCP port of its TLS door, for devices that can; as {@link #port()}, closed unless the protocol says otherwise. */
    default int tlsPort() {
        return -1;
    }

    /** The UDP port of its door; as {@link #port()}, closed unless the protocol says otherwise. */
    default int udpPort() {
        return -1;
    }

    /** Reads a datagram, which holds whole frames; only asked of a protocol with a UDP door. */
    default void datagram(DeviceSession session, ByteBuffer bytes, FrameIntake intake) {
        throw new UnsupportedOperationException(name() + " has no UDP door");
    }

    /** Adds the handlers that cut and read frames. Each whole frame goes to {@link FrameIntake#offer}. */
    void install(ChannelPipeline pipeline, DeviceSession session, FrameIntake intake);

    /**
     * Stores what a batch of frames means, inside the transaction that stores the frames. Where it throws, the batch is
     * halved until the frames that cannot be stored are alone.
     */
    void store(List<InboundFrame> batch);

    /**
     * Connections whose first frames were stored before, on older connections: a device that lost its connection repeats what
     * was not confirmed to it. In a transaction; the frames mean nothing new, their connections do.
     */
    default void moved(List<InboundFrame> repeats) {}

    /** Answers after the commit: the frame is stored for good, or was before. */
    void confirm(InboundFrame frame);

    /** Answers that a frame could not be stored; the device will repeat it. */
    void deny(InboundFrame frame);

    /** Connections that had spoken have ended. Called by the thread that stores, never between a frame and its commit. */
    void ended(Collection<DeviceSession> sessions);

    /** How many terminals have spoken that no register knows. */
    long unknownTerminals();
}
