package kz.ainalaiyn.gateway.documents.format;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of one workbook look. */
final class CellStyles {
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle number;
    private final XSSFCellStyle day;

    CellStyles(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setAlignment(HorizontalAlignment.LEFT);
        heading.setIndention((short) 1);
        text = wrapped(workbook);
        quoted = wrapped(workbook);
        quoted.setQuotePrefixed(true);
        number = workbook.createCellStyle();
        number.setVerticalAlignment(VerticalAlignment.TOP);
        day = workbook.createCellStyle();
        day.setVerticalAlignment(VerticalAlignment.TOP);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /** Off the number at its left, and beginning where the row does. */
    private static XSSFCellStyle wrapped(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    /** Of a text, which stays a text when it is saved as something else or typed over. */
    XSSFCellStyle of(String value) {
        return SpreadsheetText.isFormula(value) ? quoted : text;
    }

    XSSFCellStyle number() {
        return number;
    }

    XSSFCellStyle day() {
        return day;
    }
}
