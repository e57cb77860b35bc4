package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayram.kernel.wire.DecodeLines;

class DecodeCommandTest {
    private static final String KEEP_ALIVE = Frames.of(1, new Body.Empty()).toHex();
    private final DecodeLines command = DecodeCommand.lines();

    @ParameterizedTest
    @CsvSource({
        "4040GG, 2",
        "4, 0",
        "404, 1",
        "0x4040, 0",
        "40-40, 1",
        "４０, 0",
        "这, 0",
        "40 40 4 z, 2",
    })
    void namesTheByteThatIsNotHexadecimal(String line, int atByte) {
        assertThat(command.answer(line)).isEqualTo("{\"ok\":false,\"reason\":\"NOT_HEX\",\"atByte\":" + atByte + "}");
    }

    @Test
    void acceptsSpacesTabsAndEitherCase() {
        String spaced =
                "\uFEFF " + KEEP_ALIVE.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)", "$1 \t") + "\r";
        assertThat(command.answer(spaced)).isEqualTo(command.answer(KEEP_ALIVE)).startsWith("{\"ok\":true");
    }

    @Test
    void answersEveryLineWithALineSoThatTheyLieSideBySide() throws IOException {
        var out = new ByteArrayOutputStream();
        command.run(
                new StringReader(KEEP_ALIVE + "\n\nxx\r\n4040"), new PrintStream(out, false, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"ok":true,"serial":1,"version":"1.1","sentAt":"2026-06-15T04:00:00Z","source":889,"destination":88888,"command":2}
                {"ok":false,"reason":"TOO_SHORT","atByte":0}
                {"ok":false,"reason":"NOT_HEX","atByte":0}
                {"ok":false,"reason":"TOO_SHORT","atByte":2}
                """);
    }

    @Test
    void showsAnImpossibleTimeAsNullWithItsBytes() {
        byte[] frame = Frames.around("1501 01 3d0009020715").toArray();
        frame[10] = 0;
        assertThat(command.answer(Frames.sealed(frame).toHex()))
                .contains("\"sentAt\":null,\"sentAtRaw\":\"00000c0f001a\"")
                .contains("\"occurredAt\":null,\"occurredAtRaw\":\"3d0009020715\"");
    }

    @Test
    void showsAnUnknownTypeRaw() {
        assertThat(command.answer(Frames.around("8602 0A0b0C").toHex()))
                .endsWith("\"type\":134,\"count\":2,\"objects\":[],\"raw\":\"0a0b0c\"}");
    }

    @Test
    void saysWhyABodyIsUnparsed() {
        assertThat(command.answer(Frames.around("1501 01").toHex()))
                .endsWith("\"raw\":\"01\",\"unparsed\":\"1 object(s) of type 21 take 7 bytes, there are 1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "02, c800, 2, m",
        "03, 38ff, -20, °C",
        "05, 5c12, 470, kPa",
        "02, 0100, 0.01, m",
        "04, 0300, 0.3, MPa",
        "01, 0000, 0, count",
        "03, e803, 100, °C"
    })
    void printsPhysicalValuesWithoutNoise(String type, String raw, String value, String unit) {
        assertThat(command.answer(Frames.around("0301 0101280102030" + "4" + type + raw + "040009020715")
                        .toHex()))
                .contains("\"value\":" + value + ",\"unit\":\"" + unit + "\"");
    }

    @Test
    void givesNoPhysicalValueToAnAnalogTypeTheStandardDoesNotDefine() {
        assertThat(command.answer(Frames.around("0301 01012801020304 80 2003 040009020715")
                        .toHex()))
                .contains("\"analogType\":128,\"analogTypeName\":null,\"rawValue\":800,\"value\":null,\"unit\":null");
    }

    @Test
    void saysThatAReadingIsOutsideItsRange() {
        assertThat(command.answer(Frames.around("0301 01012801020304 03 00f0 040009020715")
                        .toHex()))
                .contains("\"value\":-409.6,\"unit\":\"°C\",\"inRange\":false");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(command.answer(Frames.around("1a01 04 22 5c 0a 1b").toHex()))
                .contains("\"description\":\"\\\"\\\\\\u000a\\u001b\"");
        assertThat(command.answer(Frames.around("1a01 03 41 0a 42").toHex())).contains("\"description\":\"A\\u000aB\"");
    }
}
