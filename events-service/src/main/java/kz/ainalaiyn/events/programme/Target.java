package kz.ainalaiyn.events.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Consistent;
import org.jspecify.annotations.Nullable;

/**
 * What a programme promised in numbers; what it did not promise is absent.
 *
 * @param distinctGraduates how many different graduates are to be reached
 * @param events how many events of each type are to be held, whoever they are for
 * @param consultations how many consultations are to be given
 * @param publications how many posts and articles are to appear; printed matter is none
 * @param awards how many awards are to be granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Target(
        @Min(1) @Max(1_000_000) @Nullable Integer distinctGraduates,

        @Size(min = 1, max = 20) @Nullable Map<@NotNull EventType, @NotNull @Min(1) @Max(100_000) Integer> events,

        @Min(1) @Max(1_000_000) @Nullable Integer consultations,
        @Min(1) @Max(1_000_000) @Nullable Integer publications,
        @Min(1) @Max(100_000) @Nullable Integer awards) {

    /** Whether anything is promised. */
    @JsonIgnore
    @Consistent(message = "target-empty")
    public boolean isPromise() {
        return Stream.of(distinctGraduates, events, consultations, publications, awards)
                .anyMatch(promised -> promised != null);
    }
}
