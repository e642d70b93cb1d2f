package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of undoing a row.
 *
 * @param tried whether it was only tried, and nothing taken back
 * @param changedBy who has changed the record since, by the identity provider's id; absent where it was not kept, or nobody is known
 * @param changedAt when that was
 * @param errors why it was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UndoneRowView(
        UndoOutcome outcome,
        boolean tried,
        @Schema(maxLength = 255) @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Schema(maxItems = 1000) List<RowFault> errors) {

    static UndoneRowView of(UndoResult result, boolean reversed) {
        return new UndoneRowView(
                result.outcome(),
                result.outcome() == UndoOutcome.REVERSED && !reversed,
                result.changedBy(),
                result.changedAt(),
                result.errors());
    }
}
