package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.sayram.kernel.wire.Bytes;

class Gb26875EncoderTest {
    private static final TimeLabel AT = TimeLabel.of(Frames.NOON, Frames.SHANGHAI);
    private final Gb26875Encoder encoder = new Gb26875Encoder();

    @Test
    void writesTheConfirmOfTheFactSheet() {
        TimeLabel at = TimeLabel.ofRaw(Bytes.ofHex("233a091a090c"), Frames.SHANGHAI);
        assertThat(encoder.encode(Header.of(1, at, 88888, 889, Command.CONFIRM), new Body.Empty())
                        .toHex())
                .isEqualTo("404001000101233a091a090c385b01000000790300000000000003ab2323");
    }

    @Test
    void cutsALongDescriptionAtAWholeCharacter() {
        var status = new Upload.ComponentStatus(1, 1, 40, 1, 2, "棉".repeat(40), AT);
        var frame = Frames.decode(Frames.of(1, Body.Objects.of(ObjectType.COMPONENT_STATUS, status)));
        var read =
                (Upload.ComponentStatus) ((Body.Objects) frame.body()).objects().getFirst();
        assertThat(read.description()).isEqualTo("棉".repeat(15));
    }

    @Test
    void refusesMoreObjectsThanTheTypeAllows() {
        var body = new Body.Objects(
                ObjectType.READING, Collections.nCopies(64, new Upload.Reading(1, 1, 40, 1, 3, 1, AT)));
        assertThatThrownBy(() -> encoder.encodeUnit(body)).hasMessage("type 3 allows 63 objects in a frame, not 64");
    }

    @Test
    void refusesAnObjectOfAnotherType() {
        assertThatThrownBy(() -> Body.Objects.of(ObjectType.READING, new Upload.TerminalStatus(1, AT)))
                .hasMessageContaining("type 3 (READING) is not described by a TerminalStatus");
    }

    @Test
    void refusesADataUnitAbove1024Bytes() {
        var body = new Body.UnknownType(200, 1, Bytes.copyOf(new byte[1023]));
        assertThatThrownBy(() -> encoder.encodeUnit(body)).hasMessageContaining("1025 bytes is above 1024");
    }

    @Test
    void namesAValueThatDoesNotFitItsField() {
        assertThatThrownBy(() -> new Upload.TerminalStatus(256, AT)).hasMessage("status 256 is not within 0 to 255");
        assertThatThrownBy(() -> new Upload.Reading(1, 1, 1, 1, 1, 32768, AT)).hasMessageContaining("rawValue 32768");
        assertThatThrownBy(() -> Header.of(1, AT, 1L << 48, 0, Command.SEND)).hasMessageContaining("source");
    }
}
