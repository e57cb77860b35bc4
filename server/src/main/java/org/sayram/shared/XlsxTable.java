package org.sayram.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A list as a workbook of one sheet, written as it is read, so that its length does not matter to memory. Text is never
 * taken for a formula, not even after somebody edits the cell. Times are those of the prefecture.
 */
public final class XlsxTable<T> {
    private static final ZoneId PREFECTURE = ZoneId.of("Asia/Shanghai");
    private static final int ROWS_IN_MEMORY = 100;
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_TEXT = 32_000;
    private static final int COLUMN_WIDTH = 20 * 256;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private record Column<T>(String title, Function<T, @Nullable Object> value) {}

    private final String name;
    private final Texts texts;
    private final Locale language;
    private final List<Column<T>> columns = new ArrayList<>();

    private XlsxTable(String name, Texts texts, Locale language) {
        this.name = name;
        this.texts = texts;
        this.language = language;
    }

    /** An empty table; the name is that of the sheet and of the file. */
    public static <T> XlsxTable<T> of(String name, Texts texts, Locale language) {
        return new XlsxTable<>(name, texts, language);
    }

    /** Adds a column with the text of a key as its title. */
    public XlsxTable<T> column(String titleKey, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(texts.get(language, titleKey, Map.of()), value));
        return this;
    }

    /** The answer to a request for the list as a file; rows are handed over one by one while it is sent. */
    public ResponseEntity<StreamingResponseBody> answer(Consumer<Consumer<T>> rows) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".xlsx").build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out -> write(rows, out));
    }

    /** Reads a list page by page and hands over its items, up to 100,000: more are for a narrower filter. */
    public static <T> void eachPage(Function<PageRequest, Page<T>> list, Consumer<T> items) {
        for (int at = 0; at * PageRequest.MAX_SIZE < MOST_ROWS; at++) {
            Page<T> page = list.apply(new PageRequest(at, PageRequest.MAX_SIZE, null, false));
            page.items().forEach(items);
            if (page.items().size() < PageRequest.MAX_SIZE) {
                return;
            }
        }
    }

    /** Writes the workbook. */
    public void write(Consumer<Consumer<T>> rows, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            new Sheet(book).write(rows);
            book.write(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private final class Sheet {
        private final SXSSFSheet sheet;
        private final CellStyle text;
        private final CellStyle time;
        private final CellStyle title;
        private int next;

        Sheet(SXSSFWorkbook book) {
            sheet = book.createSheet(name);
            text = book.createCellStyle();
            text.setQuotePrefixed(true);
            time = book.createCellStyle();
            time.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            title = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            title.setFont(bold);
        }

        void write(Consumer<Consumer<T>> rows) {
            SXSSFRow titles = sheet.createRow(next++);
            for (int at = 0; at < columns.size(); at++) {
                SXSSFCell cell = titles.createCell(at);
                cell.setCellValue(columns.get(at).title());
                cell.setCellStyle(title);
                sheet.setColumnWidth(at, COLUMN_WIDTH);
            }
            sheet.createFreezePane(0, 1);
            rows.accept(this::add);
        }

        private void add(T item) {
            SXSSFRow row = sheet.createRow(next++);
            for (int at = 0; at < columns.size(); at++) {
                set(
                        row.createCell(at, org.apache.poi.ss.usermodel.CellType.BLANK),
                        columns.get(at).value().apply(item));
            }
        }

        private void set(SXSSFCell cell, @Nullable Object value) {
            switch (value) {
                case null -> cell.setBlank();
                case Number number -> cell.setCellValue(number.doubleValue());
                case Boolean flag -> cell.setCellValue(flag);
                case Instant instant -> {
                    cell.setCellValue(LocalDateTime.ofInstant(instant, PREFECTURE));
                    cell.setCellStyle(time);
                }
                default -> {
                    String whole = value.toString();
                    cell.setCellValue(whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT));
                    cell.setCellStyle(text);
                }
            }
        }
    }
}
