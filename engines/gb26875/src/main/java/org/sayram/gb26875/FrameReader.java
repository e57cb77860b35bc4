package org.sayram.gb26875;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.sayram.gb26875.FrameLayout.MAX_FRAME_BYTES;
import static org.sayram.gb26875.FrameLayout.MAX_UNIT_BYTES;
import static org.sayram.gb26875.FrameLayout.OVERHEAD_BYTES;
import static org.sayram.gb26875.FrameLayout.START_BYTE;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.sayram.kernel.wire.Bytes;

/**
 * Finds the frames in a stream of bytes that may be split, stuck together or spoiled. Frames are cut by their length field; the
 * end mark is never searched for, since it may occur inside the data. When a candidate fails, the reader moves on by one byte,
 * so that a good frame behind (or inside) bad bytes is found.
 *
 * <p>Memory is one fixed buffer of two longest frames. Every byte fed is in the end part of a frame, discarded for a reason, or
 * still waiting. One reader belongs to one connection and is not for several threads at once.
 */
public final class FrameReader {
    private static final int BUFFER_BYTES = 2 * MAX_FRAME_BYTES;

    private final Gb26875Decoder decoder;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(LITTLE_ENDIAN);
    private final Map<Decoded.Reason, Long> discarded = new EnumMap<>(Decoded.Reason.class);

    /** Is told what the reader finds, in the order of the stream. */
    public interface Listener {
        /** A whole frame. */
        void onFrame(Decoded.Frame frame);

        /**
         * A candidate with a start mark that is not a frame. The reader goes on one byte further.
         *
         * @param rejected why not
         * @param candidate its bytes as far as they count: the whole of it, or the control unit when its length field lies
         */
        default void onRefused(Decoded.Rejected rejected, Bytes candidate) {}
    }

    /** A reader that has seen nothing yet. */
    public FrameReader(Gb26875Decoder decoder) {
        this.decoder = decoder;
        buffer.flip();
    }

    /** Takes all that remains in {@code chunk} and reports what is complete with it. */
    public void feed(ByteBuffer chunk, Listener listener) {
        while (chunk.hasRemaining()) {
            buffer.compact();
            int taken = Math.min(buffer.remaining(), chunk.remaining());
            buffer.put(chunk.slice(chunk.position(), taken));
            chunk.position(chunk.position() + taken);
            buffer.flip();
            drain(listener);
        }
    }

    /** Takes an array, see {@link #feed(ByteBuffer, Listener)}. */
    public void feed(byte[] chunk, Listener listener) {
        feed(ByteBuffer.wrap(chunk), listener);
    }

    /** Bytes of a candidate that is not complete yet; 0 when the stream stands at the end of a frame. */
    public int waitingBytes() {
        return buffer.remaining();
    }

    /**
     * Gives up waiting for the candidate at hand, whose length may be a lie, and looks for frames in the bytes behind its first.
     * For a connection that has fallen silent in the middle of a frame.
     */
    public void stopWaiting(Listener listener) {
        while (buffer.hasRemaining()) {
            discard(Decoded.Reason.TOO_SHORT);
            drain(listener);
        }
    }

    /** Bytes discarded so far for this reason; each is the first byte of a candidate that failed. */
    public long discardedBytes(Decoded.Reason reason) {
        return discarded.getOrDefault(reason, 0L);
    }

    /** Bytes discarded so far for any reason. */
    public long discardedBytes() {
        return discarded.values().stream().mapToLong(Long::longValue).sum();
    }

    private void drain(Listener listener) {
        while (buffer.hasRemaining()) {
            if (!startsLikeAFrame()) {
                discard(Decoded.Reason.BAD_START);
            } else if (buffer.remaining() < OVERHEAD_BYTES) {
                return;
            } else if (!take(listener)) {
                return;
            }
        }
    }

    private boolean startsLikeAFrame() {
        int at = buffer.position();
        return buffer.get(at) == START_BYTE && (buffer.remaining() == 1 || buffer.get(at + 1) == START_BYTE);
    }

    /** Tries the candidate at the position; false when more bytes are needed. */
    private boolean take(Listener listener) {
        ByteBuffer candidate = buffer.slice().order(LITTLE_ENDIAN);
        int length = FrameLayout.unitLength(candidate);
        int size = length > MAX_UNIT_BYTES ? OVERHEAD_BYTES : OVERHEAD_BYTES + length;
        if (candidate.remaining() < size) {
            return false;
        }
        candidate.limit(size);
        switch (decoder.decode(candidate)) {
            case Decoded.Frame frame -> {
                buffer.position(buffer.position() + size);
                listener.onFrame(frame);
            }
            case Decoded.Rejected rejected -> {
                Bytes bytes = Bytes.copyOf(candidate);
                discard(rejected.reason());
                listener.onRefused(rejected, bytes);
            }
        }
        return true;
    }

    private void discard(Decoded.Reason reason) {
        buffer.position(buffer.position() + 1);
        discarded.merge(reason, 1L, Long::sum);
    }
}
