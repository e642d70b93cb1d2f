package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The texts of the cells of rows. */
final class WrittenValues {
    private final @Nullable DateFormat dateFormat;

    WrittenValues(Declared declared) {
        this.dateFormat = declared.dateFormat();
    }

    /** The value as the file that it came in had it; empty where there is none. */
    String of(Column column, ObjectNode row) {
        JsonNode value = column.get(row);
        if (value == null) {
            return "";
        }
        LocalDate day = dateFormat == null ? null : day(column, row);
        if (dateFormat != null && day != null) {
            return dateFormat.format(day);
        }
        return value.isNumber()
                ? number(value).toPlainString()
                : value.isValueNode() ? value.asText() : value.toString();
    }

    /** The number as JSON writes it: what is not exact has the digits that tell it. */
    static BigDecimal number(JsonNode value) {
        return value.isFloat() || value.isDouble() ? new BigDecimal(value.asText()) : value.decimalValue();
    }

    /** The day in the column; null where there is none. */
    @Nullable
    LocalDate day(Column column, ObjectNode row) {
        JsonNode value = column.get(row);
        if (column.kind() != Column.Kind.DATE || value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
