package org.sayram.tools.prefecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactTableTest {
    @Test
    void readsQuotedCellsWithCommasQuotesAndLineEnds() {
        FactRow row =
                FactTable.rows("a,b,c\n\"1,2\",\"say \"\"no\"\"\",\"x\ny\"\n").getFirst();
        assertThat(List.of(row.text("a"), row.text("b"), row.text("c"))).containsExactly("1,2", "say \"no\"", "x\ny");
    }

    @Test
    void refusesARowThatDoesNotFitItsHeader() {
        assertThatThrownBy(() -> FactTable.rows("a,b\n1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 1 cells, the header 2");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        FactRow row = FactTable.rows("a\n1\n").getFirst();
        assertThatThrownBy(() -> row.text("b")).hasMessageContaining("no column 'b'");
    }

    @Test
    void namesAMissingResource() {
        assertThatThrownBy(() -> FactTable.read("nowhere")).hasMessageContaining("/facts/nowhere.csv");
    }

    @Test
    void readsBackWhatASheetWrites(@TempDir Path folder) throws IOException {
        Sheet sheet = new Sheet("a", "b");
        sheet.add("1,2", "say \"no\"");
        sheet.add("", 7);
        sheet.write(folder.resolve("t.csv"));
        List<FactRow> rows = FactTable.rows(Files.readString(folder.resolve("t.csv")));
        assertThat(rows).extracting(row -> row.text("a") + "|" + row.text("b")).containsExactly("1,2|say \"no\"", "|7");
        assertThat(sheet.rows()).isEqualTo(2);
    }

    @Test
    void aSheetRefusesARowOfTheWrongWidth() {
        Sheet sheet = new Sheet("a", "b");
        assertThatThrownBy(() -> sheet.add("1")).hasMessageContaining("a row of 1 cells");
    }
}
