package org.sayram.incident.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A Word file on A4 with titles, lines and tables, all in one font that has the characters of the trade. */
final class WordPaper implements AutoCloseable {
    /** A4 in twentieths of a point. */
    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11_906);

    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16_838);

    private static final int TITLE_POINTS = 18;
    private static final int HEADING_POINTS = 14;
    private static final double TEXT_POINTS = 10.5;

    private final XWPFDocument document = new XWPFDocument();
    private final String font;

    WordPaper(String font) {
        this.font = font;
        var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
    }

    /** The title, centred. */
    void title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, TITLE_POINTS, true);
    }

    /** The heading of a part. */
    void heading(String text) {
        run(document.createParagraph(), text, HEADING_POINTS, true);
    }

    /** A line of text. */
    void line(String text) {
        run(document.createParagraph(), text, TEXT_POINTS, false);
    }

    /**
     * A table with its titles in bold: the first row where there are more than two columns, and it is repeated on each page;
     * the first column of a list of facts.
     *
     * @param percent width of each column, 100 together
     * @param rows texts, as many in each row as there are columns
     */
    void table(List<Integer> percent, List<List<String>> rows) {
        boolean facts = percent.size() == 2;
        XWPFTable table = document.createTable(rows.size(), percent.size());
        table.setWidth("100%");
        for (int at = 0; at < rows.size(); at++) {
            for (int column = 0; column < percent.size(); column++) {
                XWPFTableCell cell = table.getRow(at).getCell(column);
                cell.setWidth(percent.get(column) + "%");
                boolean titled = facts ? column == 0 : at == 0;
                run(cell.getParagraphArray(0), rows.get(at).get(column), TEXT_POINTS, titled);
            }
            table.getRow(at).setCantSplitRow(true);
        }
        if (!facts) {
            table.getRow(0).setRepeatHeader(true);
        }
    }

    private void run(XWPFParagraph paragraph, String text, double points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }

    void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
