package org.sayram.gateway.internal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.sayram.gateway.DeviceProtocol;
import org.sayram.gateway.DeviceSession;
import org.sayram.gateway.FrameIntake;
import org.sayram.gateway.InboundFrame;

/** A protocol of lines for tests of the door: a line with "poison" in it cannot be stored, whatever comes with it. */
public final class ScriptedProtocol implements DeviceProtocol {
    private static final long TERMINAL = 4711;

    private volatile boolean healed;

    /** From now on, or until called again, everything can be stored. */
    void heal(boolean on) {
        healed = on;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void install(ChannelPipeline pipeline, DeviceSession session, FrameIntake intake) {
        pipeline.addLast("lines", new ByteToMessageDecoder() {
            @Override
            protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
                int end = in.bytesBefore((byte) '\n');
                if (end >= 0) {
                    byte[] line = new byte[end];
                    in.readBytes(line).skipBytes(1);
                    intake.offer(InboundFrame.of(
                            session,
                            ScriptedProtocol.this,
                            TERMINAL,
                            line,
                            new String(line, StandardCharsets.UTF_8),
                            Clock.systemUTC().instant()));
                }
            }
        });
    }

    @Override
    public void store(List<InboundFrame> batch) {
        for (InboundFrame frame : batch) {
            if (frame.message().toString().contains("poison") && !healed) {
                throw new IllegalStateException("poison");
            }
        }
    }

    @Override
    public void confirm(InboundFrame frame) {
        answer(frame, "stored ");
    }

    @Override
    public void deny(InboundFrame frame) {
        answer(frame, "refused ");
    }

    private static void answer(InboundFrame frame, String word) {
        frame.session().write((word + frame.message() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void ended(Collection<DeviceSession> sessions) {}

    @Override
    public long unknownTerminals() {
        return 0;
    }
}
