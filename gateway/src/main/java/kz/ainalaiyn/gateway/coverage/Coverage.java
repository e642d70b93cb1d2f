package kz.ainalaiyn.gateway.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Touches;

/**
 * Counts the different persons whom a programme reached: each once, however much evidence there is, if any of it lies on
 * a day of the period in the programme's zone.
 */
final class Coverage {
    /** The definition by which this counts; another one gets another name. */
    static final String RULE = "distinct-persons-1";

    private final Map<UUID, EnumSet<Evidence.Kind>> reached = new HashMap<>();
    private final Map<UUID, LocalDate> first = new HashMap<>();
    private final Map<YearMonth, Set<UUID>> months = new TreeMap<>();
    private int attendances;
    private int consultations;
    private int withoutPerson;

    private Coverage() {}

    static Coverage of(Programme programme, List<Evidence> evidence) {
        Coverage coverage = new Coverage();
        for (Evidence one : evidence) {
            LocalDate day = one.occurredAt().atZone(programme.zone()).toLocalDate();
            if (!day.isBefore(programme.from()) && !day.isAfter(programme.to())) {
                coverage.add(one, day);
            }
        }
        return coverage;
    }

    private void add(Evidence evidence, LocalDate day) {
        switch (evidence.kind()) {
            case ATTENDANCE -> attendances++;
            case CONSULTATION -> consultations++;
        }
        UUID person = evidence.person();
        if (person == null) {
            withoutPerson++;
            return;
        }
        reached.computeIfAbsent(person, p -> EnumSet.noneOf(Evidence.Kind.class))
                .add(evidence.kind());
        first.merge(person, day, (a, b) -> a.isBefore(b) ? a : b);
        months.computeIfAbsent(YearMonth.from(day), m -> new TreeSet<>()).add(person);
    }

    Collection<UUID> persons() {
        return reached.keySet();
    }

    int covered() {
        return reached.size();
    }

    Touches touches() {
        return new Touches(attendances, consultations, withoutPerson);
    }

    Overlap overlap() {
        int both = (int)
                reached.values().stream().filter(kinds -> kinds.size() == 2).count();
        int events = (int) reached.values().stream()
                .filter(kinds -> kinds.contains(Evidence.Kind.ATTENDANCE))
                .count();
        return new Overlap(events - both, covered() - events, both);
    }

    /** How many had been reached by the end of each day on which somebody was reached for the first time. */
    List<Point> timeline() {
        Map<LocalDate, Integer> newOn = new TreeMap<>();
        first.values().forEach(day -> newOn.merge(day, 1, Integer::sum));
        int[] sum = {0};
        return newOn.entrySet().stream()
                .map(day -> new Point(day.getKey(), sum[0] += day.getValue()))
                .toList();
    }

    /** A breakdown by what each person has one of: its cells add up to the total. */
    Breakdown byPerson(String name, Map<UUID, Person> people, Function<Person, String> attribute) {
        Map<String, Integer> cells = new TreeMap<>();
        for (UUID person : reached.keySet()) {
            Person described = people.getOrDefault(person, Person.unknown(person));
            cells.merge(attribute.apply(described), 1, Integer::sum);
        }
        return new Breakdown(
                name,
                true,
                cells.entrySet().stream()
                        .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    /** A breakdown by month: who was reached in two of them is in both, so the cells do not add up to the total. */
    Breakdown byMonth() {
        return new Breakdown(
                "month",
                false,
                months.entrySet().stream()
                        .map(month -> new Cell(
                                month.getKey().toString(), month.getValue().size()))
                        .toList());
    }
}
