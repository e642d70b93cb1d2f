package kz.ainalaiyn.gateway.format;

import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Fills a sheet from the top. */
final class SheetRows {
    /** POI counts a column's width in 256ths of a digit's. */
    private static final int DIGIT = 256;

    private static final int LONGEST_TEXT = 32_767;

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private int next;

    SheetRows(XSSFSheet sheet, CellStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
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
            case Integer number -> cell.setCellValue(number);
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

    /** The columns' widths in digits. */
    void widths(int... digits) {
        for (int i = 0; i < digits.length; i++) {
            sheet.setColumnWidth(i, digits[i] * DIGIT);
        }
    }
}
