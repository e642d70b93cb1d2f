package kz.ainalaiyn.gateway.documents.format;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills a sheet from the top. */
final class SheetRows {
    /** POI counts a column's width in 256ths of a digit's. */
    private static final int DIGIT = 256;

    private static final int LONGEST_TEXT = 32_767;

    private static final float LINE_POINTS = 15.5f;
    /** Letters are wider than digits, those of Kazakh and Russian more so. */
    private static final double DIGITS_OF_A_LETTER = 1.2;

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private int next;

    SheetRows(XSSFSheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    void heading(String... texts) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(styles.heading());
        }
        sheet.createFreezePane(0, 1);
    }

    /** A row of numbers, days and texts; of an empty text there is no cell. */
    void add(Object... values) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("")) {
                fill(row.createCell(i), values[i]);
            }
        }
    }

    private void fill(XSSFCell cell, Object value) {
        switch (value) {
            case Integer number -> {
                cell.setCellValue(number);
                cell.setCellStyle(styles.number());
            }
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day());
            }
            default -> {
                String text = value.toString();
                cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
                cell.setCellStyle(styles.of(text));
            }
        }
    }

    /** The columns' widths in digits, and rows as high as the texts in them: not every program works that out. */
    void widths(int... digits) {
        for (int i = 0; i < digits.length; i++) {
            sheet.setColumnWidth(i, digits[i] * DIGIT);
        }
        sheet.forEach(row -> row.setHeightInPoints(LINE_POINTS * lines(row, digits)));
    }

    private static int lines(Row row, int... digits) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && cell.getColumnIndex() < digits.length) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), digits[cell.getColumnIndex()]));
            }
        }
        return lines;
    }

    /** Into how many lines a text is wrapped; a word that is longer than a line goes on in the next. */
    private static int lines(String text, int digits) {
        int letters = (int) (digits / DIGITS_OF_A_LETTER);
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = word.length();
            if (used > 0 && used + 1 + length > letters) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            lines += Math.max(0, used - 1) / letters;
            used = used > letters ? used % letters : used;
        }
        return lines;
    }
}
