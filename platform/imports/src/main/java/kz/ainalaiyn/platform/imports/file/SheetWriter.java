package kz.ainalaiyn.platform.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.platform.messages.Language;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook with one sheet; what was written is not kept in memory. */
final class SheetWriter implements RowWriter {
    private static final int ROWS_AT_ONCE = 100;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TEXT = "@";

    private final OutputStream out;
    private final Shape shape;
    private final WrittenValues values;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    SheetWriter(OutputStream out, Shape shape, Declared declared, Language language, boolean refused)
            throws IOException {
        this.out = out;
        this.shape = shape;
        this.values = new WrittenValues(declared);
        this.workbook = new Workbook(out, "Ainalaiyn", null);
        this.sheet = workbook.newWorksheet("1");
        List<String> headings = WrittenValues.headings(shape, language, refused);
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(row, i, SpreadsheetText.neutralised(headings.get(i)));
        }
        for (int i = 0; i < shape.columns().size(); i++) {
            // A spreadsheet takes the zeros from the front of a number that is typed, unless the column is of text.
            switch (shape.columns().get(i).kind()) {
                case TEXT -> sheet.style(i).format(TEXT).set();
                case DATE -> sheet.style(i).format(DAY).set();
                default -> {}
            }
        }
        sheet.freezePane(0, 1);
        row++;
    }

    @Override
    public void write(ObjectNode values, String refused) throws IOException {
        for (int i = 0; i < shape.columns().size(); i++) {
            cell(i, shape.columns().get(i), values);
        }
        sheet.inlineString(row, shape.columns().size(), SpreadsheetText.neutralised(refused));
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
            sheet.value(row, place, value.decimalValue());
        } else if (value.isBoolean()) {
            sheet.value(row, place, value.booleanValue());
        } else {
            sheet.inlineString(row, place, SpreadsheetText.neutralised(values.of(column, cells)));
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }
}
