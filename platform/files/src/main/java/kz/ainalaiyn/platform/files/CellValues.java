package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.http.InputRule;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** Makes of a cell the JSON that the contract wants at its place. */
final class CellValues {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}(\\.0{1,18})?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,60}(\\.[0-9]{1,30})?");

    private final Days days;

    CellValues(Days days) {
        this.days = days;
    }

    /** Sets the column's value in the row; of an empty cell there is none. */
    void put(ObjectNode row, Column column, Cell cell, long line, List<InputError> faults) {
        if (cell instanceof Cell.Unreadable(Message why)) {
            faults.add(InputError.at(column.pointer(), why));
            return;
        }
        if (cell.isEmpty()) {
            return;
        }
        JsonNode value = value(column.kind(), cell);
        if (value == null) {
            faults.add(InputError.at(column.pointer(), wanted(column, cell, line)));
            value = TextNode.valueOf(cell.written());
        }
        column.set(row, value);
    }

    private @Nullable JsonNode value(Column.Kind kind, Cell cell) {
        String text = cell.written();
        return switch (kind) {
            case TEXT -> TextNode.valueOf(text);
            case INTEGER ->
                WHOLE.matcher(text).matches() ? LongNode.valueOf(new BigDecimal(text).longValueExact()) : null;
            case DECIMAL -> DECIMAL.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : null;
            case BOOLEAN ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> BooleanNode.TRUE;
                    case "false" -> BooleanNode.FALSE;
                    default -> null;
                };
            case DATE -> {
                LocalDate day = cell instanceof Cell.Amount number ? days.of(number) : days.of(text);
                yield day == null ? null : TextNode.valueOf(day.toString());
            }
            case INSTANT -> isInstant(text) ? TextNode.valueOf(text) : null;
        };
    }

    private Message wanted(Column column, Cell cell, long line) {
        return switch (column.kind()) {
            case TEXT -> Message.of(InputRule.TEXT_EXPECTED);
            case INTEGER -> Message.of(InputRule.WHOLE_NUMBER_EXPECTED);
            case DECIMAL -> Message.of(InputRule.NUMBER_EXPECTED);
            case BOOLEAN -> Message.of(InputRule.BOOLEAN_EXPECTED);
            case DATE -> days.fault(cell instanceof Cell.Text(String text) ? text : "", line, column);
            case INSTANT -> Message.of(InputRule.INSTANT_FORMAT);
        };
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
