package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.wire.Bytes;

class FrameReaderTest {
    private final FrameReader reader = new FrameReader(new Gb26875Decoder());
    private final Found found = new Found();

    @Test
    void findsFramesThatStickTogetherAndAreSplitAtAnyByte() {
        byte[] stream = join(Frames.of(1, fire()), Frames.of(2, new Body.Empty()), Frames.of(3, fire()));
        for (int cut = 0; cut <= stream.length; cut++) {
            var split = new FrameReader(new Gb26875Decoder());
            var heard = new Found();
            split.feed(Arrays.copyOf(stream, cut), heard);
            split.feed(Arrays.copyOfRange(stream, cut, stream.length), heard);
            assertThat(heard.serials()).as("cut at %d", cut).containsExactly(1, 2, 3);
            assertThat(split.waitingBytes()).isZero();
        }
    }

    @Test
    void findsAFrameFedByteByByte() {
        for (byte one : Frames.of(7, fire()).toArray()) {
            reader.feed(new byte[] {one}, found);
        }
        assertThat(found.serials()).containsExactly(7);
    }

    @Property(tries = 30)
    void findsARealFrameBehind64KiBOfNoise(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] noise = new byte[64 * 1024];
        random.nextBytes(noise);
        // Noise that looks like the start of a frame is the worst: every fourth byte is a start byte.
        for (int at = 0; at < noise.length; at += 1 + random.nextInt(7)) {
            noise[at] = 0x40;
        }
        var heard = new Found();
        var behind = new FrameReader(new Gb26875Decoder());
        feedInPieces(behind, join(Bytes.copyOf(noise), Frames.of(4242, fire())), random, heard);
        behind.stopWaiting(heard);
        assertThat(heard.serials()).containsExactly(4242);
        assertThat(behind.discardedBytes()).isEqualTo(noise.length);
    }

    @Property(tries = 200)
    void accountsForEveryByte(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int parts) {
        Random random = new Random(seed);
        List<Integer> sent = new ArrayList<>();
        var stream = new ByteArrayOutputStream();
        int frameBytes = 0;
        for (int part = 0; part < parts; part++) {
            if (random.nextBoolean()) {
                Bytes frame = Frames.of(part, random.nextBoolean() ? fire() : new Body.Empty());
                frameBytes += frame.length();
                sent.add(part);
                stream.writeBytes(frame.toArray());
            } else {
                byte[] noise = new byte[random.nextInt(100)];
                random.nextBytes(noise);
                stream.writeBytes(noise);
            }
        }
        var heard = new Found();
        var any = new FrameReader(new Gb26875Decoder());
        feedInPieces(any, stream.toByteArray(), random, heard);
        any.stopWaiting(heard);
        assertThat(heard.serials()).isEqualTo(sent);
        assertThat(any.discardedBytes()).isEqualTo(stream.size() - frameBytes);
    }

    @Test
    void findsTheFramesInsideAFrameWhoseLengthLies() {
        byte[] liar = Frames.of(1, new Body.Empty()).toArray();
        liar[24] = (byte) 0xFF;
        liar[25] = 0x03;
        reader.feed(liar, found);
        assertThat(reader.waitingBytes()).isEqualTo(30);
        for (int serial = 2; serial <= 40; serial++) {
            reader.feed(Frames.of(serial, new Body.Empty()).toArray(), found);
        }
        assertThat(found.serials()).hasSize(39).startsWith(2).endsWith(40);
        assertThat(found.refused).contains(new Decoded.Rejected(Decoded.Reason.BAD_END, 28 + 0x3FF));
    }

    @Test
    void doesNotWaitForALengthThatCannotBe() {
        byte[] liar = Frames.of(1, new Body.Empty()).toArray();
        liar[25] = 0x40;
        reader.feed(liar, found);
        reader.feed(Frames.of(2, new Body.Empty()).toArray(), found);
        assertThat(found.serials()).containsExactly(2);
        assertThat(reader.discardedBytes(Decoded.Reason.LENGTH_MISMATCH)).isEqualTo(1);
    }

    @Test
    void stopsWaitingForAFrameThatFellSilent() {
        byte[] liar = Frames.of(1, new Body.Empty()).toArray();
        liar[24] = 100;
        reader.feed(join(Bytes.copyOf(liar), Frames.of(2, fire())), found);
        assertThat(found.serials()).isEmpty();
        reader.stopWaiting(found);
        assertThat(found.serials()).containsExactly(2);
        assertThat(reader.waitingBytes()).isZero();
        assertThat(reader.discardedBytes(Decoded.Reason.TOO_SHORT)).isEqualTo(1);
    }

    @Test
    void cutsByLengthAlthoughTheEndMarkOccursInside() {
        Bytes frame = Frames.around("8001 23234040 2323 4040");
        reader.feed(frame.toArray(), found);
        assertThat(found.frames)
                .singleElement()
                .satisfies(f -> assertThat(f.raw()).isEqualTo(frame));
        assertThat(reader.discardedBytes()).isZero();
    }

    @Test
    void findsAFrameThatBeginsInsideASpoiledStartMark() {
        byte[] stream = join(Bytes.ofHex("40"), Frames.of(5, fire()));
        reader.feed(stream, found);
        assertThat(found.serials()).containsExactly(5);
        assertThat(reader.discardedBytes()).isEqualTo(1);
    }

    @Test
    void reportsTheWholeOfAFrameWithABadChecksumSoThatItCanBeDenied() {
        byte[] bad = Frames.of(6, fire()).toArray();
        bad[40] ^= 1;
        var denied = new ArrayList<Bytes>();
        reader.feed(bad, new FrameReader.Listener() {
            @Override
            public void onFrame(Decoded.Frame frame) {
                throw new AssertionError("a spoiled frame was taken: " + frame);
            }

            @Override
            public void onRefused(Decoded.Rejected rejected, Bytes candidate) {
                if (rejected.reason() == Decoded.Reason.BAD_CHECKSUM) {
                    denied.add(candidate);
                }
            }
        });
        assertThat(denied).containsExactly(Bytes.copyOf(bad));
    }

    private static Body fire() {
        TimeLabel at = TimeLabel.of(Frames.NOON, Frames.SHANGHAI);
        return Body.Objects.of(
                ObjectType.COMPONENT_STATUS, new Upload.ComponentStatus(1, 1, 40, 131082, 2, "棉仓##@@", at));
    }

    private static void feedInPieces(FrameReader reader, byte[] stream, Random random, FrameReader.Listener listener) {
        for (int at = 0; at < stream.length; ) {
            int end = Math.min(stream.length, at + 1 + random.nextInt(5000));
            reader.feed(Arrays.copyOfRange(stream, at, end), listener);
            at = end;
        }
    }

    private static byte[] join(Bytes... parts) {
        var joined = new ByteArrayOutputStream();
        for (Bytes part : parts) {
            joined.writeBytes(part.toArray());
        }
        return joined.toByteArray();
    }

    private static final class Found implements FrameReader.Listener {
        private final List<Decoded.Frame> frames = new ArrayList<>();
        private final List<Decoded.Rejected> refused = new ArrayList<>();

        @Override
        public void onFrame(Decoded.Frame frame) {
            frames.add(frame);
        }

        @Override
        public void onRefused(Decoded.Rejected rejected, Bytes candidate) {
            refused.add(rejected);
        }

        List<Integer> serials() {
            return frames.stream().map(Decoded.Frame::serial).toList();
        }
    }
}
