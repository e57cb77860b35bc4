package org.sayram.gb26875;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeTableTest {
    @Test
    void namesEveryByteInBothLanguages() {
        for (int code = 0; code <= 255; code++) {
            for (CodeTable table : new CodeTable[] {CodeTable.SYSTEM_TYPES, CodeTable.COMPONENT_TYPES}) {
                assertThat(table.name(code).chinese()).isNotBlank();
                assertThat(table.name(code).english()).isNotBlank();
            }
        }
    }

    @Test
    void knowsHowManyCodesTheStandardAssigns() {
        assertThat(assigned(CodeTable.SYSTEM_TYPES)).isEqualTo(17);
        assertThat(assigned(CodeTable.COMPONENT_TYPES)).isEqualTo(66);
    }

    @Test
    void tellsReservedFromUserDefined() {
        assertThat(CodeTable.SYSTEM_TYPES.name(127).english()).isEqualTo("reserved");
        assertThat(CodeTable.SYSTEM_TYPES.name(128).english()).isEqualTo("user-defined");
        assertThat(CodeTable.SYSTEM_TYPES.name(23)).isEqualTo(new CodeTable.Name("消防电源", "fire power supply"));
    }

    @Test
    void knowsTheStepOfEveryAnalogType() {
        assertThat(AnalogType.findByCode(0)).isEmpty();
        assertThat(AnalogType.findByCode(13)).isEmpty();
        assertThat(AnalogType.findByCode(5).orElseThrow().valueOf(4700)).isEqualByComparingTo("470");
        assertThat(AnalogType.findByCode(12).orElseThrow().isValid(21)).isFalse();
        assertThat(AnalogType.findByCode(3).orElseThrow().isValid(-2730)).isTrue();
        assertThat(AnalogType.findByCode(3).orElseThrow().isValid(-2731)).isFalse();
    }

    private static long assigned(CodeTable table) {
        return java.util.stream.IntStream.range(0, 256)
                .filter(table::isAssigned)
                .count();
    }
}
