package org.sayram.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 4180 as the sample files use it. */
class CsvTest {
    @Test
    void readsQuotedCommasQuotesAndLineEnds() {
        assertThat(Csv.parse("a,b\r\n\"1,\"\"x\"\"\n2\",\r\n3,四\n"))
                .containsExactly(Map.of("a", "1,\"x\"\n2", "b", ""), Map.of("a", "3", "b", "四"));
    }

    @Test
    void readsALastLineWithoutItsEnd() {
        assertThat(Csv.parse("\uFEFFa,b\n1,2")).containsExactly(Map.of("a", "1", "b", "2"));
    }

    @Test
    void readsNothingAsNoRows() {
        assertThat(Csv.parse("")).isEmpty();
        assertThat(Csv.parse("a,b\n")).isEmpty();
    }

    @Test
    void namesTheRowThatDoesNotFit() {
        assertThatThrownBy(() -> Csv.parse("a,b\n1,2\n1,2,3\n")).hasMessageContaining("row 3 has 3 values");
    }
}
