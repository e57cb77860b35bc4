package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sayram.gb26875.PrivateForm.Field;
import org.sayram.gb26875.PrivateForm.Part;

/** What makers say under flags and in shapes of their own is read as the dialect tells, and only then. */
class PrivateFormTest {
    private static final PrivateForm SHORT_COMPONENT = form(
            2,
            ObjectType.COMPONENT_STATUS,
            false,
            "system-type",
            "system-address",
            "component-type",
            "component-address",
            "status",
            "time",
            "spare");
    private static final PrivateForm COMPONENT_RESTORED = form(
            135,
            ObjectType.COMPONENT_STATUS,
            true,
            "system-type",
            "system-address",
            "component-type",
            "component-address",
            "status",
            "time",
            "spare");

    private static PrivateForm form(int flag, ObjectType as, boolean restored, String... fields) {
        return new PrivateForm(
                flag, as, restored, Arrays.stream(fields).map(Part::parse).toList());
    }

    private static Body read(String unitHex, PrivateForm... forms) {
        var dialect =
                new Dialect(Frames.SHANGHAI, Dialect.PointOrder.ZONE_LOW, Dialect.AddressField.SOURCE, List.of(forms));
        return ((Decoded.Frame) new Gb26875Decoder(dialect)
                        .decode(Frames.around(unitHex).asBuffer()))
                .body();
    }

    @Test
    void readsAShortenedObjectUnderAFlagOfTheStandard() {
        Body body = read("0201 01 02 28 0a000200 0200 040009020715 ff", SHORT_COMPONENT);
        var status = (Upload.ComponentStatus) body.information().getFirst();
        assertThat(status.systemType()).isEqualTo(1);
        assertThat(status.systemAddress()).isEqualTo(2);
        assertThat(status.componentType()).isEqualTo(40);
        assertThat(status.componentAddress()).isEqualTo(0x0002000A);
        assertThat(status.fireAlarm()).isTrue();
        assertThat(status.occurredAt().instant()).isEqualTo("2021-07-02T01:00:04Z");
        assertThat(new Gb26875Encoder().encodeUnit(body).toHex())
                .isEqualTo("0201010228" + "0a0002000200040009020715ff");
    }

    @Test
    void readsAnObjectOfTheStandardsSizeAsTheStandardSays() {
        String text = "41".repeat(31);
        Body body = read("0201 01 02 28 0a000200 0200" + text + "040009020715", SHORT_COMPONENT);
        assertThat(body).isInstanceOf(Body.Objects.class);
        var sameSize = form(3, ObjectType.READING, false, "component-address", "analog-type", "value", "spare*9");
        assertThat(read("0301 01 02 28 01020304 03 2003 040009020715", sameSize))
                .isInstanceOf(Body.Objects.class);
    }

    @Test
    void readsARestoringFlagAsNormalWhateverBitsItCarries() {
        var status = (Upload.ComponentStatus) read("8701 01 02 28 0a000200 0200 040009020715 00", COMPONENT_RESTORED)
                .information()
                .getFirst();
        assertThat(status.status()).isEqualTo(1);
        assertThat(status.fireAlarm()).isFalse();
    }

    @Test
    void readsSeveralObjectsAndSmallerNumbers() {
        var small = form(150, ObjectType.READING, false, "component-address*2", "analog-type", "value");
        Body body = read("9602 0500 03 2003 0600 03 feff", small);
        assertThat(body.information()).hasSize(2);
        var second = (Upload.Reading) body.information().getLast();
        assertThat(second.componentAddress()).isEqualTo(6);
        assertThat(second.rawValue()).isEqualTo(-2);
        assertThat(second.occurredAt().instant()).isNull();
    }

    @Test
    void leavesAloneWhatDoesNotFit() {
        assertThat(read("8701 0102", COMPONENT_RESTORED)).isInstanceOf(Body.UnknownType.class);
        assertThat(read("8801 0102", COMPONENT_RESTORED)).isInstanceOf(Body.UnknownType.class);
        assertThat(read("0201 0102", SHORT_COMPONENT)).isInstanceOf(Body.Unparsed.class);
    }

    @Test
    void showsBothTheFlagSentAndHowItWasRead() {
        var dialect = new Dialect(
                Frames.SHANGHAI, Dialect.PointOrder.ZONE_LOW, Dialect.AddressField.SOURCE, List.of(COMPONENT_RESTORED));
        Decoded read = new Gb26875Decoder(dialect)
                .decode(Frames.around("8701 01 02 28 0a000200 0200 040009020715 00")
                        .asBuffer());
        assertThat(FrameDescription.json(read))
                .contains("\"type\":135", "\"readAsType\":2", "\"componentAddress\":131082", "\"raw\":\"0102");
    }

    @Test
    void refusesFormsThatCannotBe() {
        refused("flag 255", 255, ObjectType.READING, "component-address", "analog-type", "value");
        refused("type 28", 140, ObjectType.TERMINAL_TIME, "time");
        refused("status is missing", 140, ObjectType.COMPONENT_STATUS, "component-address");
        refused("value stands twice", 140, ObjectType.READING, "component-address", "analog-type", "value", "value");
        assertThatThrownBy(() -> Part.parse("colour")).hasMessageContaining("no field 'colour'");
        assertThatThrownBy(() -> Part.parse("status*x")).hasMessageContaining("'x'");
        assertThatThrownBy(() -> Part.parse("status*3")).hasMessageContaining("status cannot have 3 bytes");
        assertThatThrownBy(() -> Part.parse("time*5")).hasMessageContaining("time cannot have 5 bytes");
        assertThatThrownBy(() -> new Dialect(
                        Frames.SHANGHAI,
                        Dialect.PointOrder.ZONE_LOW,
                        Dialect.AddressField.SOURCE,
                        List.of(COMPONENT_RESTORED, COMPONENT_RESTORED)))
                .hasMessageContaining("two forms");
    }

    private static void refused(String why, int flag, ObjectType as, String... fields) {
        assertThatThrownBy(() -> form(flag, as, false, fields)).hasMessageContaining(why);
    }

    @Property(tries = 2000)
    void noBytesMakeAFormThrowAndAllAreWrittenBack(@ForAll("forms") PrivateForm form, @ForAll byte[] bytes) {
        byte[] unit = Arrays.copyOf(bytes, Math.min(bytes.length, 200) + 2);
        unit[0] = (byte) form.flag();
        String hex = org.sayram.kernel.wire.Bytes.copyOf(unit).toHex();
        Body body = read(hex, form);
        assertThat(new Gb26875Encoder().encodeUnit(body).toHex()).isEqualTo(hex);
    }

    @Property(tries = 500)
    void everyFormReadsAsManyObjectsAsItsBytesFill(@ForAll("forms") PrivateForm form, @ForAll("bytes") byte[] rest) {
        int count = Math.min(3, 200 / form.objectBytes());
        byte[] unit = Arrays.copyOf(rest, 2 + count * form.objectBytes());
        unit[0] = (byte) form.flag();
        unit[1] = (byte) count;
        assertThat(read(org.sayram.kernel.wire.Bytes.copyOf(unit).toHex(), form).information())
                .hasSize(count);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofSize(1000);
    }

    @Provide
    Arbitrary<PrivateForm> forms() {
        Arbitrary<List<Part>> spares = Arbitraries.integers()
                .between(1, 9)
                .map(bytes -> new Part(Field.SPARE, bytes))
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Part>> told = Arbitraries.of(
                        Field.SYSTEM_TYPE,
                        Field.SYSTEM_ADDRESS,
                        Field.COMPONENT_TYPE,
                        Field.DESCRIPTION,
                        Field.TIME,
                        Field.OPERATOR)
                .map(field -> Part.parse(field.word()))
                .list()
                .uniqueElements()
                .ofMaxSize(5);
        return Combinators.combine(Arbitraries.integers().between(128, 254), spares, told)
                .as((flag, spare, other) -> {
                    List<Part> parts = new java.util.ArrayList<>(other);
                    parts.add(Part.parse("component-address"));
                    parts.addAll(spare);
                    parts.add(Part.parse("status"));
                    return new PrivateForm(flag, ObjectType.COMPONENT_STATUS, false, parts);
                });
    }
}
