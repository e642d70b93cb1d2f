package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A view of one aggregate; its version, and the warnings where there are any, are its entity tag. */
public interface Versioned extends Worded, Commanded {
    /** Counts the changes of the aggregate, from 0; a representation without warnings differs if and only if this does. */
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
