package kz.ainalaiyn.gateway.reporting.coverage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param programmes the codes of one or more programmes; who was reached by several counts once
 * @param from the first day that counts; null for the programmes' own
 * @param to the last day that counts; null for the programmes' own
 * @param by what the figure is broken down by: each one dimension, or two that are crossed
 * @param filters the values that count, by dimension; a dimension that is missing is not filtered by
 */
public record CoverageQuery(
        List<String> programmes,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<List<Dimension>> by,
        Map<Dimension, Set<String>> filters) {

    static final List<List<Dimension>> USUAL_BREAKDOWNS = List.of(
            List.of(Dimension.SEX),
            List.of(Dimension.DISTRICT),
            List.of(Dimension.INSTITUTION),
            List.of(Dimension.MONTH));

    /** All of one programme, in its usual breakdowns. */
    public static CoverageQuery of(String programme) {
        return new CoverageQuery(List.of(programme), null, null, USUAL_BREAKDOWNS, Map.of());
    }

    /** All of one programme, broken down by each of these dimensions, which are given by their names in the API. */
    public static CoverageQuery of(String programme, List<String> by) {
        List<List<Dimension>> dimensions = by.stream()
                .map(name -> List.of(Dimension.named(name).orElseThrow()))
                .toList();
        return new CoverageQuery(List.of(programme), null, null, dimensions, Map.of());
    }

    /** The same, of one value of this dimension alone. */
    CoverageQuery only(Dimension dimension, String value) {
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        narrowed.putAll(filters);
        narrowed.put(dimension, Set.of(value));
        return new CoverageQuery(programmes, from, to, by, narrowed);
    }

    /** Whether it asks for less than all that the programmes did. */
    boolean isPartial() {
        return from != null || to != null || !filters.isEmpty();
    }

    boolean passes(Occasion occasion) {
        return filters.entrySet().stream()
                .filter(filter -> !filter.getKey().isOfPerson())
                .allMatch(filter -> filter.getValue().contains(filter.getKey().of(occasion)));
    }

    boolean passes(Profile profile, int year) {
        return filters.entrySet().stream()
                .filter(filter -> filter.getKey().isOfPerson())
                .allMatch(filter -> filter.getValue().contains(filter.getKey().of(profile, year)));
    }
}
