package kz.ainalaiyn.gateway.reporting.targets;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a programme promised besides a number of graduates; what it did not promise is null or missing.
 *
 * @param events how many events of each type
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Promise(
        Map<String, Integer> events,
        @Nullable Integer consultations,
        @Nullable Integer publications,
        @Nullable Integer awards) {

    static final Promise NONE = new Promise(Map.of(), null, null, null);

    Promise {
        events = events == null ? Map.of() : Map.copyOf(events);
    }
}
