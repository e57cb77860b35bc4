package org.sayram.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.wire.Bytes;

class FrameReaderTest {
    /** Keeps what a reader finds. */
    private static final class Heard implements FrameReader.Listener {
        private final List<Integer> serials = new ArrayList<>();
        private final List<Decoded.Reason> refused = new ArrayList<>();

        @Override
        public void onFrame(Decoded.Frame frame) {
            serials.add(frame.header().serial());
        }

        @Override
        public void onRefused(Decoded.Rejected rejected, Bytes candidate) {
            refused.add(rejected.reason());
        }
    }

    private final FrameReader reader = new FrameReader(new Jt808Decoder());
    private final Heard heard = new Heard();

    private void feed(String hex) {
        reader.feed(Bytes.ofHex(hex.replace(" ", "")).asBuffer(), heard);
    }

    @Test
    void skipsNoiseBeforeTheFirstDelimiter() {
        feed("00ff42" + Frames.located(1).toHex());
        assertThat(heard.serials).containsExactly(1);
        assertThat(reader.discardedBytes()).isEqualTo(3);
    }

    @Test
    void letsOneDelimiterCloseAFrameAndOpenTheNext() {
        String first = Frames.located(1).toHex();
        feed(first.substring(0, first.length() - 2) + Frames.located(2).toHex() + "7e7e7e"
                + Frames.located(3).toHex());
        assertThat(heard.serials).containsExactly(1, 2, 3);
        assertThat(heard.refused).isEmpty();
    }

    @Test
    void findsTheFrameBehindABrokenOne() {
        String broken = Frames.located(1).toHex().replace("0000", "0001");
        feed(broken + "aabb" + Frames.located(2).toHex());
        assertThat(heard.serials).containsExactly(2);
        assertThat(heard.refused).isNotEmpty();
    }

    @Test
    void forgetsWhatIsLongerThanAnyFrame() {
        feed("7e");
        for (int chunk = 0; chunk < 64; chunk++) {
            feed("42".repeat(1024));
        }
        assertThat(reader.waitingBytes()).isLessThan(3000);
        feed(Frames.located(1).toHex());
        assertThat(heard.serials).containsExactly(1);
    }

    @Property(tries = 300)
    void findsEveryFrameHoweverTheStreamIsCut(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 65535) Integer> serials,
            @ForAll @IntRange(min = 1, max = 40) int piece) {
        var stream = new ByteArrayOutputStream();
        serials.forEach(serial -> stream.writeBytes(Frames.located(serial).toArray()));
        var cut = new FrameReader(new Jt808Decoder());
        var found = new Heard();
        byte[] all = stream.toByteArray();
        for (int at = 0; at < all.length; at += piece) {
            cut.feed(ByteBuffer.wrap(all, at, Math.min(piece, all.length - at)), found);
        }
        assertThat(found.serials).isEqualTo(serials);
        assertThat(cut.discardedBytes()).isZero();
    }

    @Property(tries = 500)
    void neverThrowsForAnyBytesAndStillFindsTheFrameBehindThem(@ForAll long seed) {
        byte[] noise = new byte[2048];
        new Random(seed).nextBytes(noise);
        var any = new FrameReader(new Jt808Decoder());
        var found = new Heard();
        any.feed(ByteBuffer.wrap(noise), found);
        any.feed(Frames.located(4711).asBuffer(), found);
        assertThat(found.serials).endsWith(4711);
    }

    @Property(tries = 500)
    void decodesMutatedFramesWithoutThrowing(@ForAll long seed) {
        var random = new Random(seed);
        List<SampleFrames> samples = SampleFrames.all();
        byte[] frame = samples.get(random.nextInt(samples.size())).bytes().toArray();
        for (int change = random.nextInt(8); change >= 0; change--) {
            frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
        }
        assertThat(FrameDescription.json(new Jt808Decoder().decode(frame))).startsWith("{\"ok\":");
    }
}
