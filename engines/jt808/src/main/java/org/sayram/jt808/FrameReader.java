package org.sayram.jt808;

import static org.sayram.jt808.internal.FrameLayout.DELIMITER;
import static org.sayram.jt808.internal.FrameLayout.LONGEST_CONTENT;

import java.nio.ByteBuffer;
import org.sayram.kernel.wire.Bytes;

/**
 * Finds the frames in a stream of bytes that may be split, stuck together or spoiled. A delimiter that closes one frame may open
 * the next; delimiters with nothing between them are passed over. What stands between two delimiters and is no frame is refused,
 * and its closing delimiter taken as an opening one, so that a good frame behind it is found.
 *
 * <p>Memory is one buffer of the longest frame. One reader belongs to one connection and is not for several threads at once.
 */
public final class FrameReader {
    // Every byte may be escaped, and both delimiters stand around them.
    private static final int BUFFER_BYTES = 2 * LONGEST_CONTENT + 2;

    private final Jt808Decoder decoder;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int length;
    private long discarded;

    /** Is told what the reader finds, in the order of the stream. */
    public interface Listener {
        /** A whole frame. */
        void onFrame(Decoded.Frame frame);

        /** Bytes between two delimiters that are not a frame, delimiters included. */
        default void onRefused(Decoded.Rejected rejected, Bytes candidate) {}
    }

    /** A reader that has seen nothing yet. */
    public FrameReader(Jt808Decoder decoder) {
        this.decoder = decoder;
    }

    /** Takes all that remains in {@code chunk} and reports what is complete with it. */
    public void feed(ByteBuffer chunk, Listener listener) {
        while (chunk.hasRemaining()) {
            take(chunk.get(), listener);
        }
    }

    /** Bytes of a candidate that is not complete yet; 0 or 1 when the stream stands at the end of a frame. */
    public int waitingBytes() {
        return length;
    }

    /** Bytes passed over so far: before the first delimiter, in refused candidates, and beyond the longest frame. */
    public long discardedBytes() {
        return discarded;
    }

    private void take(byte one, Listener listener) {
        if (length == 0 && one != DELIMITER) {
            discarded++;
        } else if (one == DELIMITER) {
            delimiter(listener);
        } else if (length == BUFFER_BYTES - 1) {
            // No frame is that long: the opening delimiter was none. The next one may be.
            discarded += length + 1;
            length = 0;
        } else {
            buffer[length] = one;
            length++;
        }
    }

    private void delimiter(Listener listener) {
        buffer[length] = DELIMITER;
        if (length > 1) {
            close(ByteBuffer.wrap(buffer, 0, length + 1), listener);
            buffer[0] = DELIMITER;
        }
        length = 1;
    }

    private void close(ByteBuffer candidate, Listener listener) {
        switch (decoder.decode(candidate)) {
            case Decoded.Frame frame -> listener.onFrame(frame);
            case Decoded.Rejected rejected -> {
                discarded += candidate.remaining() - 1;
                listener.onRefused(rejected, Bytes.copyOf(candidate));
            }
        }
    }
}
