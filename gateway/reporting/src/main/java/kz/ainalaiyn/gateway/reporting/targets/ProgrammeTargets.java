package kz.ainalaiyn.gateway.reporting.targets;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a programme beside its number of graduates; one that it does not have is null or missing.
 *
 * @param events how many events of each type
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProgrammeTargets(
        Map<String, Integer> events,
        @Nullable Integer consultations,
        @Nullable Integer publications,
        @Nullable Integer awards) {

    static final ProgrammeTargets NONE = new ProgrammeTargets(Map.of(), null, null, null);

    ProgrammeTargets {
        events = events == null ? Map.of() : Map.copyOf(events);
    }
}
