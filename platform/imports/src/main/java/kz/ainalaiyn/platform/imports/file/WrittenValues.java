package kz.ainalaiyn.platform.imports.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.platform.messages.Language;
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
                ? value.decimalValue().toPlainString()
                : value.isValueNode() ? value.asText() : value.toString();
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

    /** The headings of the columns, and of the one that says why a row was refused. */
    static List<String> headings(Shape shape, Language language, boolean refused) {
        List<String> headings = new ArrayList<>();
        shape.columns().forEach(column -> headings.add(column.heading().in(language.locale())));
        if (refused) {
            headings.add(RefusedColumn.HEADING.in(language.locale()));
        }
        return headings;
    }
}
