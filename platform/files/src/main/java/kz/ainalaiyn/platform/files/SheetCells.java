package kz.ainalaiyn.platform.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.messages.Message;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What the cells of a sheet hold; of a formula it is the value that the spreadsheet found last. */
final class SheetCells {
    /** A spreadsheet keeps and shows no more digits than these. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LARGEST_SCALE = 30;
    private static final Pattern ERROR =
            Pattern.compile("#(REF!|DIV/0!|N/A|NAME\\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)");
    /** Texts, colours and escaped letters are no part of how a number is shown. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.");

    private static final Pattern DAY = Pattern.compile("[dDyY]");

    private SheetCells() {}

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        boolean formula = cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR || formula && cell.getRawValue() == null) {
            return withoutValue();
        }
        return switch (cell.getValue()) {
            case null -> Cell.EMPTY;
            case BigDecimal number -> number(number, isDay(cell));
            case Boolean yes -> new Cell.Choice(yes);
            case Object text when formula && ERROR.matcher(text.toString()).matches() -> withoutValue();
            case Object text
            when text.toString().length() > CsvRecords.LONGEST_CELL ->
                new Cell.Unreadable(FileMessage.CELL_TOO_LONG.with("maximum", CsvRecords.LONGEST_CELL));
            case Object text -> Cell.of(text.toString());
        };
    }

    private static Cell number(BigDecimal exact, boolean day) {
        BigDecimal shown = exact.round(DIGITS).stripTrailingZeros();
        // The digits of 1e999999999 would fill the memory.
        return Math.abs(shown.scale()) > LARGEST_SCALE
                ? new Cell.Text(shown.toString())
                : new Cell.Amount(shown.scale() < 0 ? shown.setScale(0) : shown, day);
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)
                || format != null
                        && DAY.matcher(DECORATION.matcher(format).replaceAll(""))
                                .find();
    }

    private static Cell withoutValue() {
        return new Cell.Unreadable(Message.of(FileMessage.FORMULA_WITHOUT_VALUE));
    }
}
