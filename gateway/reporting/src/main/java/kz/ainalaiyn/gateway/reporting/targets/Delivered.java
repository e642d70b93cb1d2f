package kz.ainalaiyn.gateway.reporting.targets;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a programme did by a revision.
 *
 * @param events how many events were held in the period, by their type
 * @param consultations how many were completed on each day of the period
 * @param publications how many posts and articles appeared on each day of the period
 * @param undated how many posts and articles have no day, and cannot be said to be of the period
 * @param awards how many were granted
 */
record Delivered(
        Promise promise,
        SortedMap<String, Integer> events,
        SortedMap<LocalDate, Integer> consultations,
        SortedMap<LocalDate, Integer> publications,
        int undated,
        int awards) {

    static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
