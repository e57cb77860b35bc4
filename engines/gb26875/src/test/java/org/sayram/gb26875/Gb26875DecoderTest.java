package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayram.kernel.wire.Bytes;

class Gb26875DecoderTest {
    private final Gb26875Decoder decoder = new Gb26875Decoder();

    @Test
    void readsAFireAlarmOfASystem() {
        var frame = Frames.decode(Bytes.ofHex(
                "4040010001011e1e080f061a0605040302010000000000000c000201010101" + "02001e1e080f061a122323"));
        var status = (Upload.SystemStatus) object(frame);
        assertThat(status.fireAlarm()).isTrue();
        assertThat(status.occurredAt().instant()).isEqualTo(Instant.parse("2026-06-15T00:30:30Z"));
        assertThat(frame.source()).isEqualTo(0x010203040506L);
        assertThat(frame.sentAt()).isEqualTo(Instant.parse("2026-06-15T00:30:30Z"));
    }

    @Test
    void doesNotSuppressAFireBecauseBitZeroIsClear() {
        var status = new Upload.ComponentStatus(1, 1, 40, 7, 0x0002, "", label());
        assertThat(status.fireAlarm()).isTrue();
        assertThat(status.states()).containsExactly(State.FIRE);
    }

    @Test
    void leavesThePositionOfTheBufferAlone() {
        ByteBuffer buffer = Frames.of(1, new Body.Empty()).asBuffer();
        decoder.decode(buffer);
        assertThat(buffer.position()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "3d0908 0f061a, second 61",
        "003c08 0f061a, minute 60",
        "000018 0f061a, hour 24",
        "000008 00061a, day 0",
        "000008 1f061a, 31 June",
        "000008 1d021a, 29 February 2026",
        "000008 0f001a, month 0",
        "000008 0f0d1a, month 13",
        "000008 0f06c8, year 200"
    })
    void keepsTheSixBytesOfAnImpossibleTime(String hex, String what) {
        TimeLabel label = TimeLabel.ofRaw(Bytes.ofHex(hex.replace(" ", "")), Frames.SHANGHAI);
        assertThat(label.instant()).as(what).isNull();
        assertThat(label.raw().toHex()).isEqualTo(hex.replace(" ", ""));
    }

    @Test
    void knowsLeapDaysAndTheLastYear() {
        assertThat(TimeLabel.ofRaw(Bytes.ofHex("0000081d021c"), Frames.SHANGHAI).instant())
                .isEqualTo(Instant.parse("2028-02-29T00:00:00Z"));
        assertThat(TimeLabel.ofRaw(Bytes.ofHex("3b3b171f0c63"), Frames.SHANGHAI).instant())
                .isEqualTo(Instant.parse("2099-12-31T15:59:59Z"));
    }

    @Test
    void readsTimesInTheZoneOfTheDialect() {
        var urumqi = new Dialect(ZoneId.of("UTC+06:00"), Dialect.PointOrder.ZONE_LOW, Dialect.AddressField.SOURCE);
        var frame = (Decoded.Frame)
                new Gb26875Decoder(urumqi).decode(Frames.of(1, new Body.Empty()).asBuffer());
        assertThat(frame.sentAt()).isEqualTo(Instant.parse("2026-06-15T06:00:00Z"));
    }

    @Test
    void acceptsADataUnitOf1024BytesAndRefusesOneMore() {
        assertThat(decoder.decode(Frames.sealed(start(1024)).asBuffer())).isInstanceOf(Decoded.Frame.class);
        assertThat(decoder.decode(Frames.sealed(start(1025)).asBuffer()))
                .isEqualTo(new Decoded.Rejected(Decoded.Reason.LENGTH_MISMATCH, 24));
    }

    @Test
    void refusesBytesBehindTheFrame() {
        byte[] longer = java.util.Arrays.copyOf(Frames.of(1, new Body.Empty()).toArray(), 31);
        assertThat(decoder.decode(longer)).isEqualTo(new Decoded.Rejected(Decoded.Reason.LENGTH_MISMATCH, 24));
    }

    @Test
    void namesTheFirstFailureWhenSeveralHoldAtOnce() {
        byte[] all = Frames.of(1, new Body.Empty()).toArray();
        all[29] = 0;
        all[27] ^= 1;
        assertThat(decoder.decode(all)).isEqualTo(new Decoded.Rejected(Decoded.Reason.BAD_END, 28));
        all[24] = 1;
        assertThat(decoder.decode(all)).isEqualTo(new Decoded.Rejected(Decoded.Reason.LENGTH_MISMATCH, 24));
        all[1] = 0;
        assertThat(decoder.decode(all)).isEqualTo(new Decoded.Rejected(Decoded.Reason.BAD_START, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 127, 128, 255})
    void acceptsAnyCommandByte(int command) {
        Header header = new Header(9, 16, 0, label(), 1, 2, command);
        assertThat(Frames.decode(new Gb26875Encoder().encode(header, new Body.Empty()))
                        .command())
                .isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 20, 22, 23, 27, 29, 60, 69, 80, 82, 83, 87, 92, 127, 128, 134, 254, 255})
    void keepsAReservedOrPrivateTypeRaw(int type) {
        var frame = Frames.decode(Frames.around("%02x02 0102".formatted(type)));
        assertThat(frame.body()).isEqualTo(new Body.UnknownType(type, 2, Bytes.ofHex("0102")));
    }

    @Test
    void acceptsTheKeepAlivesOfTheField() {
        assertThat(Frames.decode(Frames.around("")).body()).isEqualTo(new Body.Empty());
        assertThat(Frames.decode(Frames.around("16")).body()).isEqualTo(new Body.OneByte(0x16));
    }

    @Test
    void keepsAShortenedTypeTwoRawAndSaysWhy() {
        var body = (Body.Unparsed) Frames.decode(Frames.around("0201 00000000000000000000000000000000"))
                .body();
        assertThat(body.why()).isEqualTo("1 object(s) of type 2 take 46 bytes, there are 16");
        assertThat(body.raw().length()).isEqualTo(16);
        assertThat(body.count()).isEqualTo(1);
    }

    @Test
    void keepsACountThatLiesRaw() {
        assertThat(Frames.decode(Frames.around("15ff 00 040009020715")).body()).isInstanceOf(Body.Unparsed.class);
        assertThat(Frames.decode(Frames.around("1500 00 040009020715")).body()).isInstanceOf(Body.Unparsed.class);
        assertThat(Frames.decode(Frames.around("1500")).body())
                .isEqualTo(new Body.Objects(ObjectType.TERMINAL_STATUS, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0601 0101, object 1 of type 6 takes 3 bytes; there are 2",
        "0601 01010341, object 1 of type 6 takes 6 bytes; there are 4",
        "0602 01010141, object 2 of type 6 takes 3 bytes; there are 0",
        "0601 0101014142, 1 byte(s) left over behind 1 object(s) of type 6",
        "1a01 0241, object 1 of type 26 takes 3 bytes; there are 2"
    })
    void keepsATextWhoseLengthLiesRaw(String unit, String why) {
        var body = (Body.Unparsed) Frames.decode(Frames.around(unit)).body();
        assertThat(body.why()).isEqualTo(why.replace(';', ','));
    }

    @Test
    void readsANegativeTemperature() {
        var reading = (Upload.Reading) object(Frames.decode(Frames.around("0301 0101280102030403 38ff 040009020715")));
        assertThat(reading.rawValue()).isEqualTo(-200);
        assertThat(AnalogType.findByCode(3).orElseThrow().valueOf(-200)).isEqualByComparingTo("-20");
    }

    @ParameterizedTest
    @CsvSource({
        "c3deb2d600ffc3de, 棉仓",
        "20c3deb2d6202020, 棉仓",
        "c3deb2d6c3deb2d6, 棉仓棉仓",
        "41c3deb2d6c3deb2, A棉仓棉",
        "0041414141414141, ''",
        "a1a1c3deb2d6a1a1, 棉仓"
    })
    void readsTextToTheFirstNulTrimmedAndWithoutHalfACharacter(String hex, String text) {
        var configuration = (Upload.TerminalConfiguration) object(Frames.decode(Frames.around("1a01 08" + hex)));
        assertThat(configuration.description()).isEqualTo(text);
        assertThat(configuration.length()).isEqualTo(8);
    }

    @Test
    void findsTheHeaderOfAFrameWithABadChecksumSoThatItCanBeDenied() {
        byte[] bad = Frames.of(77, new Body.Empty()).toArray();
        bad[27] ^= 1;
        Header header = decoder.findHeader(Bytes.copyOf(bad)).orElseThrow();
        assertThat(header.serial()).isEqualTo(77);
        assertThat(decoder.findHeader(Bytes.ofHex("4040"))).isEmpty();
    }

    private static InformationObject object(Decoded.Frame frame) {
        return ((Body.Objects) frame.body()).objects().getFirst();
    }

    private static TimeLabel label() {
        return TimeLabel.of(Frames.NOON, Frames.SHANGHAI);
    }

    private static byte[] start(int unitLength) {
        byte[] frame = new byte[30 + unitLength];
        frame[0] = 0x40;
        frame[1] = 0x40;
        return frame;
    }
}
