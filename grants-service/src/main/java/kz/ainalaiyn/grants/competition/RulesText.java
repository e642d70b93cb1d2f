package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import kz.ainalaiyn.platform.messages.Consistent;
import org.jspecify.annotations.Nullable;

/** The rules' wording in several languages, at least one of them; 100,000 characters each at the most. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RulesText(
        @Size(min = 1, max = MAX) @Nullable String kk,
        @Size(min = 1, max = MAX) @Nullable String ru,
        @Size(min = 1, max = MAX) @Nullable String en) {
    private static final int MAX = 100_000;

    /** Whether any language is there. */
    @JsonIgnore
    @Consistent(message = "text-in-no-language")
    public boolean isGiven() {
        return kk != null || ru != null || en != null;
    }
}
