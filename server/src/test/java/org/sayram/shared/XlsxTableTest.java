package org.sayram.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as a workbook can be read again and does nothing by itself. */
class XlsxTableTest {
    private record Line(String text, long number, Instant at) {}

    @Test
    void writesTitlesTextNumbersAndTimesOfThePrefecture() throws IOException {
        Sheet sheet = written(new Line("水罐1", 42, Instant.parse("2026-06-15T16:30:05Z")));

        Row titles = sheet.getRow(0);
        Row row = sheet.getRow(1);
        assertThat(titles.getCell(0).getStringCellValue()).isEqualTo("人员");
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("水罐1");
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(42);
        assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2026-06-16T00:30:05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|'/c calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"})
    void neverTurnsTextIntoAFormula(String text) throws IOException {
        var cell = written(new Line(text, 1, Instant.EPOCH)).getRow(1).getCell(0);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed())
                .as("stays text when the cell is edited")
                .isTrue();
    }

    private static Sheet written(Line line) throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxTable.<Line>of("audit", new Texts(), Texts.CHINESE)
                .column("audit.column.actor", Line::text)
                .column("audit.column.number", Line::number)
                .column("audit.column.recorded-at", Line::at)
                .write(rows -> List.of(line).forEach(rows), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }
}
