package org.sayram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Every list can leave the program as a workbook, with the filter of the page. */
@ServerTest
@ActiveProfiles({"test", "demonstration"})
class ListExportTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/places/premises?format=xlsx",
                "/api/iot/terminals?format=xlsx",
                "/api/iot/alarms?world=live&state=all&format=xlsx",
                "/api/incident/incidents?world=live&state=all&format=xlsx"
            })
    void answersAWorkbookWithTitles(String path) throws IOException {
        XSSFSheet sheet = sheet(path);
        assertThat(sheet.getRow(0).getPhysicalNumberOfCells()).isGreaterThan(5);
    }

    @Test
    void holdsAllRowsOfTheListAndOnlyThoseOfTheFilter() throws IOException {
        assertThat(sheet("/api/places/premises?format=xlsx").getLastRowNum()).isEqualTo(326);
        XSSFSheet stores = sheet("/api/places/premises?kind=cotton-store&format=xlsx");
        assertThat(stores.getLastRowNum()).isEqualTo(26);
        assertThat(stores.getRow(0).getCell(0).getStringCellValue()).isEqualTo("单位名称");
    }

    private XSSFSheet sheet(String path) throws IOException {
        var answer = new Browser(port).demonstration("zhiban01").get(path);
        assertThat(answer.status()).isEqualTo(200);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            return book.getSheetAt(0);
        }
    }
}
