package org.sayram.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayram.kernel.geo.GeoPoint;
import org.sayram.kernel.wire.Bytes;

class Jt808DecoderTest {
    private final Jt808Decoder decoder = new Jt808Decoder();

    private Body body(Bytes frame) {
        return ((Decoded.Frame) decoder.decode(frame.asBuffer())).body();
    }

    private Location located(Location location) {
        Bytes frame = Frames.of(MessageId.LOCATION, 1, new Body.LocationReport(location));
        return ((Body.LocationReport) body(frame)).location();
    }

    @Test
    void readsAPlaceOnTheGlobe() {
        Location location = located(Frames.location(3, 44_900_000, 82_070_000));
        assertThat(location.position()).contains(new GeoPoint(82.07, 44.9));
        assertThat(location.kilometresPerHour()).isEqualByComparingTo("65.5");
        assertThat(location.time().instant()).isEqualTo(Frames.AT);
    }

    @Test
    void readsSouthAndWestFromTheStatusBits() {
        Location location = located(Frames.location(0b1110, 44_900_000, 82_070_000));
        assertThat(location.position()).contains(new GeoPoint(-82.07, -44.9));
    }

    @Test
    void keepsAnImplausiblePlaceButGivesNoPosition() {
        Location location = located(Frames.location(2, 90_000_001, 82_070_000));
        assertThat(location.isPlausible()).isFalse();
        assertThat(location.latitude()).isEqualByComparingTo("90.000001");
        assertThat(location.position()).isEmpty();
    }

    @Test
    void givesNoPositionWithoutAFixOrWhenEncrypted() {
        assertThat(located(Frames.location(1, 44_900_000, 82_070_000)).position())
                .isEmpty();
        assertThat(located(Frames.location(0b100010, 44_900_000, 82_070_000)).position())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "261301120000",
        "260230120000",
        "260101240000",
        "260101126000",
        "260101120061",
        "26a101120000",
        "000000000000"
    })
    void keepsAnImpossibleTimeAsItsBytes(String bcd) {
        BcdTime time = BcdTime.ofRaw(Bytes.ofHex(bcd));
        assertThat(time.instant()).isNull();
        String place = "00000000 00000003 02ad1ea0 04e43bf0 0000 0000 0000";
        String answer = DecodeCommand.lines()
                .answer(Frames.around(MessageId.LOCATION, Edition.OF_2013, place + bcd)
                        .toHex());
        assertThat(answer).contains("\"time\":null,\"timeRaw\":\"" + bcd + "\"");
    }

    @Test
    void readsTheAltitudeAsSigned() {
        String below = "00000000 00000003 02ad1ea0 04e43bf0 ffd6 0000 0000 260615120000";
        Body read = body(Frames.around(MessageId.LOCATION, Edition.OF_2013, below));
        assertThat(((Body.LocationReport) read).location().altitude()).isEqualTo(-42);
    }

    @Test
    void skipsAnUnknownItemByItsLengthAndKeepsWhatRunsPastTheEnd() {
        String place = "00000000 00000003 02ad1ea0 04e43bf0 0000 0000 0000 260615120000";
        Body read = body(Frames.around(MessageId.LOCATION, Edition.OF_2013, place + "ee020102 3101 0c 0104 00"));
        Location location = ((Body.LocationReport) read).location();
        assertThat(location.extras())
                .containsExactly(
                        new Location.Extra(0xEE, Bytes.ofHex("0102")), new Location.Extra(0x31, Bytes.ofHex("0c")));
        assertThat(location.rest()).isEqualTo(Bytes.ofHex("010400"));
    }

    @Test
    void readsTheItemsOfABatchUntilOneIsBroken() {
        String item = "001c 00000000 00000003 02ad1ea0 04e43bf0 0000 0000 0000 260615120000";
        Body read = body(Frames.around(MessageId.LOCATION_BATCH, Edition.OF_2013, "0003 01" + item + item + "001c 00"));
        var batch = (Body.LocationBatch) read;
        assertThat(batch.count()).isEqualTo(3);
        assertThat(batch.locations()).hasSize(2);
        assertThat(batch.rest()).isEqualTo(Bytes.ofHex("001c00"));
    }

    @Test
    void saysWhyABodyIsUnparsed() {
        assertThat(body(Frames.around(MessageId.LOCATION, Edition.OF_2013, "00000000")))
                .isEqualTo(new Body.Unparsed("the body takes at least 28 bytes, there are 4", Bytes.ofHex("00000000")));
        assertThat(body(Frames.around(MessageId.REGISTER, Edition.OF_2013, "0001")))
                .isInstanceOf(Body.Unparsed.class);
    }

    @Test
    void understandsATerminalThatAnnounces2019AndSendsTheBodiesOf2013() {
        var register = new Body.Register(Edition.OF_2013, 65, 2700, "SYRAM", "HANDHELD", "0000042", 0, "");
        var header = Frames.header(MessageId.REGISTER, Edition.OF_2019, 1);
        assertThat(body(new Jt808Encoder().encode(header, register))).isEqualTo(register);
        assertThat(body(Frames.around(MessageId.AUTHENTICATE, Edition.OF_2019, "41424344")))
                .isEqualTo(new Body.Authenticate("ABCD", null, null));
        Bytes text = Frames.around(MessageId.TEXT, Edition.OF_2019, "0841424344");
        var forced = (Decoded.Frame) new Jt808Decoder(Edition.OF_2013).decode(text.asBuffer());
        assertThat(forced.body()).isEqualTo(new Body.Text(8, null, "ABCD"));
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        var header = new Header(0x0900, 0, Edition.OF_2013, 0, Frames.PHONE, 9, null);
        Bytes frame = new Jt808Encoder().encode(header, new Body.Unknown(Bytes.ofHex("0102")));
        assertThat(body(frame)).isEqualTo(new Body.Unknown(Bytes.ofHex("0102")));
        var secret = new Header(0x0200, 1, Edition.OF_2013, 0, Frames.PHONE, 9, null);
        frame = new Jt808Encoder().encode(secret, new Body.Encrypted(Bytes.ofHex("0102")));
        assertThat(body(frame)).isEqualTo(new Body.Encrypted(Bytes.ofHex("0102")));
    }

    @ParameterizedTest
    @CsvSource({
        "7E0002, TOO_SHORT, 3",
        "7D00020000012345678900000A817E, BAD_START, 0",
        "7E00020000012345678900000A8100, BAD_END, 14",
        "7E00020000017D45678900000A817E, BAD_ESCAPE, 6",
        "7E00020000017E45678900000A817E, BAD_ESCAPE, 6",
        "7E00020001012345678900000A807E, LENGTH_MISMATCH, 3",
        "7E7D0202000001234567890000FF7E, TOO_SHORT, 15",
        "7E0002400001234567890000AAC17E, TOO_SHORT, 15",
        "7E00020000012345678900000A827E, BAD_CHECKSUM, 13",
    })
    void namesTheFirstByteOfTheOffendingField(String hex, Decoded.Reason reason, int atByte) {
        assertThat(decoder.decode(Bytes.ofHex(hex).asBuffer())).isEqualTo(new Decoded.Rejected(reason, atByte));
    }

    @Test
    void pointsAtBytesAsSentBehindAnEscape() {
        // The phone holds 7E and 7D, both escaped: the checksum is two bytes further on.
        byte[] frame = new Jt808Encoder()
                .encode(new Header(2, 0, Edition.OF_2013, 0, "007e007d0042", 1, null), new Body.Empty())
                .toArray();
        frame[frame.length - 2] ^= 1;
        assertThat(decoder.decode(frame)).isEqualTo(new Decoded.Rejected(Decoded.Reason.BAD_CHECKSUM, 15));
    }

    @Test
    void refusesToWriteWhatDoesNotFit() {
        var header = Frames.header(MessageId.TEXT, Edition.OF_2013, 1);
        var text = new Body.Text(8, null, "x".repeat(1023));
        assertThatThrownBy(() -> new Jt808Encoder().encode(header, text)).hasMessageContaining("1024 bytes");
        assertThatThrownBy(() -> new Header(2, 0, Edition.OF_2013, 0, "42", 1, null))
                .hasMessageContaining("'42'");
    }

    @Test
    void readsAlarmsAndStatesAsTheEditionMeansThem() {
        Location location = new Location(
                1L << 31 | 1 << 16 | 1, 1 << 22 | 1 << 19, 0, 0, 0, 0, 0, BcdTime.of(Frames.AT), List.of(), Bytes.NONE);
        assertThat(location.alarms(Edition.OF_2013))
                .containsExactly(LocationAlarm.EMERGENCY, LocationAlarm.ILLEGAL_DOOR);
        assertThat(location.alarms(Edition.OF_2019))
                .containsExactly(LocationAlarm.EMERGENCY, LocationAlarm.TYRE_PRESSURE);
        assertThat(location.states(Edition.OF_2013)).containsExactly(LocationState.BEIDOU);
        assertThat(location.states(Edition.OF_2019)).containsExactly(LocationState.BEIDOU, LocationState.MOVING);
    }
}
