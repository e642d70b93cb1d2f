package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ainalaiyn.platform.http.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row; it says nothing of what the row says of anybody.
 *
 * @param line where the row begins: the line of a text, or the number that a sheet gives the row
 * @param record the address of the record that the row is of; absent where it was refused, or only tried
 * @param errors why it was refused
 * @param undo what came of undoing it; absent while nothing has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRowView(
        @Schema(minimum = "1") long line,
        RowOutcome outcome,
        @Schema(maxLength = 200) @Nullable String record,
        @Schema(maxItems = 1000) List<RowFault> errors,
        @Nullable UndoneRowView undo)
        implements Worded {

    static ImportedRowView of(RowResults.Kept row, boolean recorded) {
        return new ImportedRowView(
                row.line(),
                row.outcome(),
                recorded ? row.record() : null,
                row.errors(),
                row.undone() == null ? null : UndoneRowView.of(row.undone(), row.reversed()));
    }

    @JsonIgnore
    @Override
    public boolean hasWords() {
        return !errors.isEmpty() || undo != null && !undo.errors().isEmpty();
    }
}
