package org.sayram.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayram.kernel.wire.Bytes;

/** Every frame of the fact sheet, with the meaning it must have. */
class SampleFramesTest {
    private final Jt808Decoder decoder = new Jt808Decoder();

    static List<SampleFrames> all() {
        return SampleFrames.all();
    }

    static List<SampleFrames> valid() {
        return SampleFrames.valid();
    }

    @Test
    void holdsTheThirtyFramesOfTheFactSheet() {
        assertThat(SampleFrames.all()).hasSize(30);
        assertThat(SampleFrames.valid()).hasSize(29);
    }

    @ParameterizedTest
    @MethodSource("all")
    void meansWhatTheTableSays(SampleFrames sample) {
        assertThat(DecodeCommand.lines().answer(sample.bytes().toHex())).isEqualTo(sample.decoded());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void meansTheSameWhenWrittenBack(SampleFrames sample) {
        var frame = (Decoded.Frame) decoder.decode(sample.bytes().asBuffer());
        Bytes written = new Jt808Encoder().encode(frame.header(), frame.body());
        var again = (Decoded.Frame) decoder.decode(written.asBuffer());
        assertThat(again.header()).isEqualTo(frame.header());
        assertThat(again.body()).isEqualTo(frame.body());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isRefusedWhenCutAtAnyByte(SampleFrames sample) {
        byte[] whole = sample.bytes().toArray();
        for (int length = 0; length < whole.length; length++) {
            var expected = length < 15
                    ? new Decoded.Rejected(Decoded.Reason.TOO_SHORT, length)
                    : new Decoded.Rejected(Decoded.Reason.BAD_END, length - 1);
            assertThat(decoder.decode(Arrays.copyOf(whole, length))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isNeverAFrameWhenAnyBitIsFlipped(SampleFrames sample) {
        for (int bit = 0; bit < sample.bytes().length() * 8; bit++) {
            byte[] flipped = sample.bytes().toArray();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(decoder.decode(flipped)).as("bit %d", bit).isInstanceOf(Decoded.Rejected.class);
        }
    }
}
