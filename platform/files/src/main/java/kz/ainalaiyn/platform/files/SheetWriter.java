package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.platform.messages.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook, a sheet after another as each is full; what was written is not kept in memory. */
final class SheetWriter implements RowWriter {
    /** A sheet has 2^20 rows at the most, with its heading: ISO/IEC 29500-1, 18.3.1.73, as spreadsheets hold it. */
    private static final int ROWS_OF_A_SHEET = 1 << 20;

    /** What a spreadsheet holds in a cell; a longer text is cut, and its last character says so. */
    private static final int LONGEST = 32_767;

    private static final int ROWS_AT_ONCE = 100;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TEXT = "@";

    private final OutputStream out;
    private final List<Column> columns;
    private final List<String> headings;
    private final WrittenValues values;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    SheetWriter(OutputStream out, Shape shape, Declared declared, Language language) throws IOException {
        this.out = out;
        this.columns = shape.columns();
        this.headings = columns.stream()
                .map(column -> column.heading().in(language.locale()))
                .toList();
        this.values = new WrittenValues(declared);
        this.workbook = new Workbook(out, "Ainalaiyn", null);
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet(String.valueOf(sheets));
        for (int i = 0; i < columns.size(); i++) {
            begun.inlineString(0, i, SpreadsheetText.neutralised(headings.get(i)));
            // A spreadsheet takes the zeros from the front of a number that is typed, unless the column is of text.
            switch (columns.get(i).kind()) {
                case TEXT -> begun.style(i).format(TEXT).set();
                case DATE -> begun.style(i).format(DAY).set();
                default -> {}
            }
        }
        begun.freezePane(0, 1);
        row = 1;
        return begun;
    }

    @Override
    public void write(ObjectNode values) throws IOException {
        if (row == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            cell(i, columns.get(i), values);
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int place, Column column, ObjectNode cells) {
        JsonNode value = column.get(cells);
        if (value == null) {
            return;
        }
        LocalDate day = values.day(column, cells);
        if (day != null && day.getYear() >= 1901) {
            sheet.value(row, place, day);
            sheet.style(row, place).format(DAY).set();
        } else if (value.isNumber()) {
            sheet.value(row, place, WrittenValues.number(value));
        } else if (value.isBoolean()) {
            sheet.value(row, place, value.booleanValue());
        } else {
            sheet.inlineString(row, place, held(SpreadsheetText.neutralised(values.of(column, cells))));
        }
    }

    private static String held(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }
}
