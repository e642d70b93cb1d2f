package kz.ainalaiyn.graduates.graduate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All that is recorded of a graduate, as a request would say it; never an answer.
 *
 * @param iin its 12 digits, which the details of a request say nothing of where it stays as it is
 */
record RecordedGraduate(
        @JsonUnwrapped GraduateDetails details,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String iin) {}
