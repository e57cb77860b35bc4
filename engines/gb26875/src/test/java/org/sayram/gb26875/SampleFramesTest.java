package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayram.kernel.wire.Bytes;

/** Every frame ever seen, with the meaning it must have. */
class SampleFramesTest {
    // We fill the rest of a text with NUL; some devices fill it with spaces.
    private static final String FILLED_WITH_SPACES = "20202020";

    private final Gb26875Decoder decoder = new Gb26875Decoder();

    static List<SampleFrames> all() {
        return SampleFrames.all();
    }

    static List<SampleFrames> valid() {
        return SampleFrames.valid();
    }

    @Test
    void holdsTheFourteenFramesAndSixteenDataUnitsOfTheFactSheet() {
        assertThat(SampleFrames.all()).hasSize(30);
        assertThat(SampleFrames.valid()).hasSize(28);
    }

    @ParameterizedTest
    @MethodSource("all")
    void meansWhatTheTableSays(SampleFrames sample) {
        assertThat(DecodeCommand.lines().answer(sample.bytes().toHex())).isEqualTo(sample.decoded());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isWrittenBackTheSame(SampleFrames sample) {
        var frame = (Decoded.Frame) decoder.decode(sample.bytes().asBuffer());
        Bytes written = new Gb26875Encoder().encode(frame.header(), frame.body());
        assertThat(decoder.decode(written.asBuffer()))
                .isEqualTo(new Decoded.Frame(frame.header(), frame.body(), written));
        if (!sample.bytes().toHex().contains(FILLED_WITH_SPACES)) {
            assertThat(written).isEqualTo(sample.bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isRefusedWhenCutAtAnyByte(SampleFrames sample) {
        byte[] whole = sample.bytes().toArray();
        for (int length = 0; length < whole.length; length++) {
            var expected = length < 30
                    ? new Decoded.Rejected(Decoded.Reason.TOO_SHORT, length)
                    : new Decoded.Rejected(Decoded.Reason.LENGTH_MISMATCH, 24);
            assertThat(decoder.decode(java.util.Arrays.copyOf(whole, length))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isRefusedForTheRightReasonWhenAnyBitIsFlipped(SampleFrames sample) {
        for (int bit = 0; bit < sample.bytes().length() * 8; bit++) {
            byte[] flipped = sample.bytes().toArray();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(decoder.decode(flipped)).as("bit %d", bit).isEqualTo(expectedAt(bit / 8, flipped.length));
        }
    }

    // A single flipped bit always changes the sum, so no flipped frame may pass.
    private static Decoded.Rejected expectedAt(int at, int frameLength) {
        if (at < 2) {
            return new Decoded.Rejected(Decoded.Reason.BAD_START, 0);
        }
        if (at == 24 || at == 25) {
            return new Decoded.Rejected(Decoded.Reason.LENGTH_MISMATCH, 24);
        }
        if (at >= frameLength - 2) {
            return new Decoded.Rejected(Decoded.Reason.BAD_END, frameLength - 2);
        }
        return new Decoded.Rejected(Decoded.Reason.BAD_CHECKSUM, frameLength - 3);
    }
}
