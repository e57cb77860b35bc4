package org.sayram.jt808;

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

/** What is written is read back the same, in every edition and with every byte that wants an escape. */
class RoundTripTest {
    private record Message(MessageId id, Body body) {}

    @Property(tries = 2000)
    void readsBackWhatItWrote(@ForAll("messages") Message message, @ForAll("headers") Header drawn) {
        var header = new Header(
                message.id().code(), 0, drawn.edition(), drawn.protocolVersion(), drawn.phone(), drawn.serial(), null);
        Bytes written = new Jt808Encoder().encode(header, inEdition(message.body(), header.edition()));
        var frame = (Decoded.Frame) new Jt808Decoder().decode(written.asBuffer());
        assertThat(frame.header()).isEqualTo(header);
        assertThat(frame.body()).isEqualTo(inEdition(message.body(), header.edition()));
        assertThat(frame.raw()).isEqualTo(written);
    }

    /** Bodies whose fields depend on the edition. */
    private static Body inEdition(Body body, Edition edition) {
        return switch (body) {
            case Body.Text text -> new Body.Text(text.flag(), edition.isOf2019() ? 1 : null, text.text());
            case Body.Authenticate sign
            when edition.isOf2019() -> new Body.Authenticate(sign.auth(), "123456789012345", "7.15");
            case Body.Register register ->
                new Body.Register(
                        edition.isOf2019() ? Edition.OF_2019 : Edition.OF_2013,
                        register.province(),
                        register.city(),
                        register.maker(),
                        register.model(),
                        register.terminalId(),
                        register.plateColor(),
                        register.plate());
            default -> body;
        };
    }

    @Provide
    Arbitrary<Header> headers() {
        return Combinators.combine(
                        Arbitraries.of(Edition.OF_2013, Edition.OF_2019),
                        Arbitraries.integers().between(0, 65535),
                        Arbitraries.strings().withChars("0123456789").ofLength(20))
                .as((edition, serial, phone) -> new Header(
                        2,
                        0,
                        edition,
                        edition.isOf2019() ? 1 : 0,
                        edition.isOf2019() ? phone : phone.substring(8),
                        serial,
                        null));
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("新疆博州AZ09}~-").ofMinLength(1).ofMaxLength(7);
        Arbitrary<Integer> sixteen = Arbitraries.integers().between(0, 65535);
        Arbitrary<Location> locations = locations();
        return Arbitraries.oneOf(
                Combinators.combine(sixteen, sixteen, Arbitraries.integers().between(0, 4))
                        .as((serial, id, result) ->
                                new Message(MessageId.PLATFORM_REPLY, new Body.GeneralReply(serial, id, result))),
                Combinators.combine(
                                sixteen, sixteen, Arbitraries.strings().alpha().ofLength(5), texts)
                        .as((province, city, word, plate) -> new Message(
                                MessageId.REGISTER,
                                new Body.Register(Edition.OF_2013, province, city, word, word, word, 1, plate))),
                texts.map(text -> new Message(MessageId.AUTHENTICATE, new Body.Authenticate(text, null, null))),
                texts.map(text -> new Message(MessageId.TEXT, new Body.Text(8, null, text))),
                texts.map(text -> new Message(MessageId.REGISTER_REPLY, new Body.RegisterReply(1, 0, text))),
                locations.map(one -> new Message(MessageId.LOCATION, new Body.LocationReport(one))),
                locations
                        .list()
                        .ofMaxSize(8)
                        .map(all -> new Message(
                                MessageId.LOCATION_BATCH, new Body.LocationBatch(all.size(), 1, all, Bytes.NONE))),
                sixteen.list()
                        .ofMaxSize(9)
                        .map(all -> new Message(MessageId.RESEND_PARTS, new Body.ResendParts(7, all))));
    }

    private static Arbitrary<Location> locations() {
        Arbitrary<Long> bits = Arbitraries.longs().between(0, 0xFFFF_FFFFL);
        Arbitrary<List<Location.Extra>> extras = Combinators.combine(
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
                .as((id, value) -> new Location.Extra(id, Bytes.copyOf(value)))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        bits,
                        bits,
                        bits,
                        bits,
                        Arbitraries.integers().between(-32768, 32767),
                        Arbitraries.integers().between(0, 65535),
                        Arbitraries.longs().between(946_700_000L, 4_102_400_000L),
                        extras)
                .as((alarm, status, latitude, longitude, altitude, speed, second, items) -> new Location(
                        alarm,
                        status,
                        latitude,
                        longitude,
                        altitude,
                        speed,
                        speed % 360,
                        BcdTime.of(Instant.ofEpochSecond(second)),
                        items,
                        Bytes.NONE));
    }
}
