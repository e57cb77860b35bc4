package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sayram.kernel.wire.Bytes;

/** What is written is read back the same, for every type of the standard. */
class RoundTripTest {
    private final Gb26875Encoder encoder = new Gb26875Encoder();
    private final Gb26875Decoder decoder = new Gb26875Decoder();

    @Property(tries = 3000)
    void everyBodyIsReadBackTheSame(@ForAll("headers") Header header, @ForAll("bodies") Body body) {
        Bytes written = encoder.encode(header, body);
        assertThat(decoder.decode(written.asBuffer())).isEqualTo(new Decoded.Frame(header, body, written));
    }

    @Property(tries = 3000)
    void noDataUnitMakesTheDecoderThrowAndRawBodiesAreWrittenBack(@ForAll("units") byte[] unit) {
        byte[] frame = new byte[30 + unit.length];
        System.arraycopy(Frames.of(1, new Body.Empty()).toArray(), 0, frame, 0, 27);
        System.arraycopy(unit, 0, frame, 27, unit.length);
        Bytes sealed = Frames.sealed(frame);
        Decoded.Frame read = Frames.decode(sealed);
        assertThat(read.raw()).isEqualTo(sealed);
        if (!(read.body() instanceof Body.Objects)) {
            assertThat(encoder.encodeUnit(read.body())).isEqualTo(Bytes.copyOf(unit));
        }
    }

    @Provide
    Arbitrary<byte[]> units() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    @Provide
    Arbitrary<Header> headers() {
        Arbitrary<Long> address = Arbitraries.longs().between(0, (1L << 48) - 1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 65535),
                        octet(),
                        octet(),
                        times(),
                        address,
                        address,
                        Arbitraries.of(Command.values()))
                .as((serial, main, user, time, source, destination, command) ->
                        new Header(serial, main, user, time, source, destination, command.code()));
    }

    @Provide
    Arbitrary<Body> bodies() {
        Arbitrary<Body> known = Arbitraries.of(ObjectType.values())
                .flatMap(type -> objects(type)
                        .list()
                        .ofMaxSize(type.maxObjects())
                        .map(list -> (Body) new Body.Objects(type, list)));
        Arbitrary<Body> unknown = Combinators.combine(Arbitraries.integers().between(92, 255), octet(), units())
                .as((type, count, raw) -> new Body.UnknownType(type, count, Bytes.copyOf(raw)));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(20, known),
                net.jqwik.api.Tuple.of(2, unknown),
                net.jqwik.api.Tuple.of(1, octet().map(Body.OneByte::new)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Body.Empty())));
    }

    private static Arbitrary<InformationObject> objects(ObjectType type) {
        return Combinators.combine(octet(), octet(), octet(), octet(), word(), doubleWord(), texts(), times())
                .as((a, b, c, d, word, address, text, time) -> switch (type) {
                    case SYSTEM_STATUS -> new Upload.SystemStatus(a, b, word, time);
                    case COMPONENT_STATUS -> new Upload.ComponentStatus(a, b, c, address, word, text, time);
                    case READING -> new Upload.Reading(a, b, c, address, d, (short) (int) word, time);
                    case FACILITY_OPERATION -> new Upload.FacilityOperation(a, b, c, d, time);
                    case FACILITY_VERSION -> new Upload.FacilityVersion(a, b, c, d);
                    case SYSTEM_CONFIGURATION -> Upload.SystemConfiguration.of(a, b, text.repeat(4));
                    case COMPONENT_CONFIGURATION -> new Upload.ComponentConfiguration(a, b, c, address, text);
                    case FACILITY_TIME -> new Upload.FacilityTime(a, b, time);
                    case TERMINAL_STATUS -> new Upload.TerminalStatus(a, time);
                    case TERMINAL_OPERATION -> new Upload.TerminalOperation(a, b, time);
                    case TERMINAL_VERSION -> new Upload.TerminalVersion(a, b);
                    case TERMINAL_CONFIGURATION -> Upload.TerminalConfiguration.of(text.repeat(4));
                    case TERMINAL_TIME -> new Upload.TerminalTime(time);
                    case READ_SYSTEM_STATUS, READ_FACILITY_VERSION, READ_SYSTEM_CONFIGURATION, READ_FACILITY_TIME ->
                        new Download.SystemQuery(a, b);
                    case READ_COMPONENT_STATUS, READ_READING, READ_COMPONENT_CONFIGURATION ->
                        new Download.ComponentQuery(a, b, address);
                    case READ_FACILITY_OPERATIONS -> new Download.FacilityRecordsQuery(a, b, c, time);
                    case READ_TERMINAL_OPERATIONS -> new Download.TerminalRecordsQuery(a, time);
                    case READ_TERMINAL_STATUS,
                            READ_TERMINAL_VERSION,
                            READ_TERMINAL_CONFIGURATION,
                            READ_TERMINAL_TIME,
                            INITIALISE -> new Download.TerminalOrder(a);
                    case SET_CLOCK -> new Download.SetClock(time);
                    case DUTY_CHECK -> new Download.DutyCheck(a);
                });
    }

    private static Arbitrary<Integer> octet() {
        return Arbitraries.integers().between(0, 255);
    }

    private static Arbitrary<Integer> word() {
        return Arbitraries.integers().between(0, 65535);
    }

    private static Arbitrary<Long> doubleWord() {
        return Arbitraries.longs().between(0, 0xFFFF_FFFFL);
    }

    private static Arbitrary<String> texts() {
        List<String> parts = List.of("棉", "仓", "3", "号", "A", "é", "㐀");
        return Arbitraries.of(parts).list().ofMaxSize(7).map(list -> String.join("", list));
    }

    // Any six bytes: an impossible time must survive the round trip too.
    private static Arbitrary<TimeLabel> times() {
        Arbitrary<TimeLabel> possible = Arbitraries.longs()
                .between(946_700_000L, 4_102_400_000L)
                .map(seconds -> TimeLabel.of(Instant.ofEpochSecond(seconds), Frames.SHANGHAI));
        Arbitrary<TimeLabel> any = Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(6)
                .map(raw -> TimeLabel.ofRaw(Bytes.copyOf(raw), Frames.SHANGHAI));
        return Arbitraries.oneOf(possible, any);
    }
}
