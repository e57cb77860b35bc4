package org.sayram.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.wire.Bytes;

class FragmentsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Fragments fragments = new Fragments(PATIENCE);

    private static Decoded.Frame part(int firstSerial, int total, int number, String hex) {
        var header = new Header(
                MessageId.LOCATION_BATCH.code(),
                0,
                Edition.OF_2013,
                0,
                Frames.PHONE,
                Math.floorMod(firstSerial + number - 1, 0x10000),
                new Header.Part(total, number));
        Bytes frame = new Jt808Encoder().encode(header, new Body.Part(Bytes.ofHex(hex)));
        return (Decoded.Frame) new Jt808Decoder().decode(frame.asBuffer());
    }

    @Test
    void joinsPartsInWhateverOrderTheyComeAlsoAroundTheEndOfTheSerials() {
        assertThat(fragments.add(part(65535, 3, 3, "cc"), Frames.AT)).isEmpty();
        assertThat(fragments.add(part(65535, 3, 1, "aaaa"), Frames.AT)).isEmpty();
        assertThat(fragments.add(part(65535, 3, 1, "aaaa"), Frames.AT)).isEmpty();
        assertThat(fragments.add(part(65535, 3, 2, "bb"), Frames.AT)).contains(Bytes.ofHex("aaaabbcc"));
    }

    @Test
    void readsABatchThatCameInTwoParts() {
        String item = "001c000000000000000302ad1ea004e43bf0000000000000260615120000";
        fragments.add(part(1, 2, 1, "000201" + item), Frames.AT);
        Decoded.Frame last = part(1, 2, 2, item);
        Bytes whole = fragments.add(last, Frames.AT).orElseThrow();
        var batch = (Body.LocationBatch) new Jt808Decoder().decodeJoined(last.header(), whole);
        assertThat(batch.locations()).hasSize(2);
    }

    @Test
    void keepsMessagesApart() {
        fragments.add(part(1, 2, 1, "aa"), Frames.AT);
        fragments.add(part(11, 2, 1, "bb"), Frames.AT);
        assertThat(fragments.add(part(11, 2, 2, "cc"), Frames.AT)).contains(Bytes.ofHex("bbcc"));
    }

    @Test
    void asksForWhatIsMissingAndForgetsItAfterItsPatience() {
        fragments.add(part(5, 4, 2, "aa"), Frames.AT);
        assertThat(fragments.missing(Frames.AT.plusSeconds(10))).isEmpty();
        assertThat(fragments.missing(Frames.AT.plusSeconds(31)))
                .containsExactly(new Body.ResendParts(5, List.of(1, 3, 4)));
        assertThat(fragments.missing(Frames.AT.plusSeconds(61))).isEmpty();
    }

    @Test
    void holdsOnlyAFewMessagesAtATime() {
        for (int message = 0; message < 100; message++) {
            fragments.add(part(message * 10, 2, 1, "aa"), Frames.AT);
        }
        assertThat(fragments.missing(Frames.AT.plusSeconds(40))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertThat(fragments.add(part(1, 2, 3, "aa"), Frames.AT)).isEqualTo(Optional.empty());
        assertThat(fragments.add(part(1, 0, 0, "aa"), Frames.AT)).isEmpty();
        assertThat(fragments.missing(Frames.AT.plusSeconds(40))).isEmpty();
    }
}
