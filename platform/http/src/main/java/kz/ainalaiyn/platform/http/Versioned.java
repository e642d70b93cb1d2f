package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A view of one aggregate. Its entity tag has its version, and a digest of what else is shown, see {@link EntityTag}. */
public interface Versioned extends Worded, Commanded {
    /** Counts the changes of the aggregate, from 0. */
    @Schema(readOnly = true, minimum = "0")
    long version();

    /** What is worth a second look; it can depend on more than the aggregate, and its words on the client's language. */
    default List<Warning> warnings() {
        return List.of();
    }

    @JsonIgnore
    @Override
    default boolean hasWords() {
        return !warnings().isEmpty();
    }
}
