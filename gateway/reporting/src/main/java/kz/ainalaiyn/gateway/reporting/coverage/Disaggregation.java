package kz.ainalaiyn.gateway.reporting.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * The disaggregation of a figure: the cells of one breakdown.
 *
 * <p>A column holds what a cell requires of occasions, and the persons who were reached on any of these. Where a breakdown requires
 * nothing of occasions there is one column, of all who were reached. Within a column persons are counted by their profiles.
 */
final class Disaggregation {
    private static final int NOT_COUNTED = -1;
    /** Of all breakdowns of a report together: each column holds a bit for each person. */
    private static final int MOST_COLUMNS = 1_000;

    private static final int MOST_CELLS = 5_000;
    private static final Comparator<List<String>> BY_VALUES =
            Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

    private final List<Dimension> dimensions;
    private final Map<List<String>, Integer> columnOfValues = new HashMap<>();
    private final List<BitSet> columns = new ArrayList<>();
    private final int mostColumns;
    private int[] columnOfOccasion = {};

    Disaggregation(List<Dimension> dimensions, int breakdowns) {
        this.dimensions = dimensions;
        this.mostColumns = MOST_COLUMNS / breakdowns;
    }

    boolean isOfOccasion() {
        return !dimensions.stream().allMatch(Dimension::isOfPerson);
    }

    /**
     * Makes ready for the occasions of one programme.
     *
     * @param way 0 where an occasion does not count
     */
    void prepare(List<Occasion> occasions, byte[] way) {
        columnOfOccasion = new int[way.length];
        for (int i = 0; i < way.length; i++) {
            columnOfOccasion[i] = way[i] == 0 ? NOT_COUNTED : column(occasions.get(i));
        }
    }

    private int column(Occasion occasion) {
        List<String> values =
                dimensions.stream().map(dimension -> dimension.of(occasion)).toList();
        return columnOfValues.computeIfAbsent(values, v -> {
            refuseBeyond(mostColumns, columns.size());
            columns.add(new BitSet());
            return columns.size() - 1;
        });
    }

    private void refuseBeyond(int most, int before) {
        if (before >= most) {
            throw ProblemException.invalid(
                    InputError.in("by", Message.of(ReportMessage.TOO_MANY_CELLS).with("dimension", name())));
        }
    }

    private String name() {
        return String.join(":", dimensions.stream().map(Dimension::parameter).toList());
    }

    void add(int person, int occasion) {
        columns.get(columnOfOccasion[occasion]).set(person);
    }

    /**
     * The breakdown of those who were reached.
     *
     * @param profiles by person
     */
    Breakdown breakdown(BitSet reached, int[] profiles, List<Profile> dictionary, int year) {
        Map<List<String>, Integer> counts = new HashMap<>();
        if (isOfOccasion()) {
            columnOfValues.forEach(
                    (values, column) -> count(columns.get(column), values, profiles, dictionary, year, counts));
        } else {
            count(reached, dimensions.stream().map(d -> "").toList(), profiles, dictionary, year, counts);
        }
        refuseBeyond(MOST_CELLS + 1, counts.size());
        return new Breakdown(
                name(),
                !isOfOccasion(),
                reached.cardinality(),
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(BY_VALUES))
                        .map(cell -> Cell.of(cell.getKey(), cell.getValue()))
                        .toList());
    }

    private void count(
            BitSet persons,
            List<String> occasionValues,
            int[] profiles,
            List<Profile> dictionary,
            int year,
            Map<List<String>, Integer> counts) {
        int[] byProfile = new int[dictionary.size()];
        for (int person = persons.nextSetBit(0); person >= 0; person = persons.nextSetBit(person + 1)) {
            byProfile[profiles[person]]++;
        }
        for (int i = 0; i < byProfile.length; i++) {
            if (byProfile[i] > 0) {
                counts.merge(values(dictionary.get(i), year, occasionValues), byProfile[i], Integer::sum);
            }
        }
    }

    private List<String> values(Profile profile, int year, List<String> occasionValues) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            values.add(dimension.isOfPerson() ? dimension.of(profile, year) : occasionValues.get(i));
        }
        return List.copyOf(values);
    }
}
