package kz.ainalaiyn.gateway.format;

import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of one workbook look. */
final class CellStyles {
    private final XSSFCellStyle heading;
    private final XSSFCellStyle text;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle day;

    CellStyles(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
        text = workbook.createCellStyle();
        text.setWrapText(true);
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        quoted.setWrapText(true);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    XSSFCellStyle heading() {
        return heading;
    }

    /** Of a text, which stays a text when it is saved as something else or typed over. */
    XSSFCellStyle of(String value) {
        return SpreadsheetText.isFormula(value) ? quoted : text;
    }

    XSSFCellStyle day() {
        return day;
    }
}
