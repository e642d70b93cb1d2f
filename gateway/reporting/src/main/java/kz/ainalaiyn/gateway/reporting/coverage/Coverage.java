package kz.ainalaiyn.gateway.reporting.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.evidence.Evidence;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import kz.ainalaiyn.gateway.reporting.evidence.Snapshot;

/**
 * Counts the different persons who were reached: each once, however much evidence there is, if any of it passes the query
 * and lies on a day of the period in the programme's zone.
 *
 * <p>What a query asks of occasions and of profiles is decided once for each of these, of which there are few. The evidence,
 * of which there is much, is then gone through once.
 */
final class Coverage {
    /** The definition by which this counts; another one gets another name. */
    static final String RULE = "distinct-persons-1";

    private static final byte AT_EVENTS = 1;
    private static final byte IN_CONSULTATIONS = 2;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Snapshot snapshot;
    private final int year;
    private final boolean[] profilePasses;
    private final boolean everyProfilePasses;
    private final byte[] ways;
    private final int[] firstDay;
    private final List<Disaggregation> cells;
    private int attendances;
    private int consultations;
    private int withoutPerson;

    private Coverage(CoverageQuery query, Snapshot snapshot, int year) {
        this.snapshot = snapshot;
        this.year = year;
        List<Profile> profiles = snapshot.profileDictionary();
        this.profilePasses = new boolean[profiles.size()];
        for (int i = 0; i < profilePasses.length; i++) {
            profilePasses[i] = query.passes(profiles.get(i), year);
        }
        this.everyProfilePasses = query.filters().keySet().stream().noneMatch(Dimension::isOfPerson);
        this.ways = new byte[snapshot.persons()];
        this.firstDay = new int[snapshot.persons()];
        Arrays.fill(firstDay, NEVER);
        this.cells = query.by().stream()
                .map(dimensions -> new Disaggregation(dimensions, query.by().size()))
                .toList();
    }

    /**
     * Counts.
     *
     * @param period the days that count, of each programme those that are its own as well
     */
    static Coverage of(CoverageQuery query, Snapshot snapshot, Period period) {
        Coverage coverage = new Coverage(query, snapshot, period.to().getYear());
        for (Evidence evidence : snapshot.evidence()) {
            coverage.add(query, evidence, period.within(evidence.programme()));
        }
        return coverage;
    }

    private void add(CoverageQuery query, Evidence evidence, Period period) {
        List<Occasion> occasions = evidence.occasions();
        byte[] way = new byte[occasions.size()];
        int[] day = new int[occasions.size()];
        for (int i = 0; i < way.length; i++) {
            Occasion occasion = occasions.get(i);
            day[i] = (int) occasion.day().toEpochDay();
            if (period.contains(occasion.day()) && query.passes(occasion)) {
                way[i] = occasion.kind() == Occasion.Kind.ATTENDANCE ? AT_EVENTS : IN_CONSULTATIONS;
            }
        }
        List<Disaggregation> ofOccasions =
                cells.stream().filter(Disaggregation::isOfOccasion).toList();
        ofOccasions.forEach(each -> each.prepare(occasions, way));
        evidence.forEach((person, occasion) -> {
            byte how = way[occasion];
            if (how == 0 || !(everyProfilePasses || profilePasses[snapshot.profileOf(person)])) {
                return;
            }
            if (how == AT_EVENTS) {
                attendances++;
            } else {
                consultations++;
            }
            if (person == 0) {
                withoutPerson++;
                return;
            }
            ways[person] |= how;
            firstDay[person] = Math.min(firstDay[person], day[occasion]);
            for (Disaggregation each : ofOccasions) {
                each.add(person, occasion);
            }
        });
    }

    /** The ordinals of those who were reached. */
    BitSet persons() {
        BitSet persons = new BitSet(ways.length);
        for (int person = 1; person < ways.length; person++) {
            if (ways[person] != 0) {
                persons.set(person);
            }
        }
        return persons;
    }

    /** The ordinals of those who were reached in this way alone. */
    BitSet persons(Way way) {
        int wanted = switch (way) {
            case EVENTS_ONLY -> AT_EVENTS;
            case CONSULTATIONS_ONLY -> IN_CONSULTATIONS;
            case BOTH -> AT_EVENTS | IN_CONSULTATIONS;
        };
        BitSet persons = persons();
        persons.stream().filter(person -> ways[person] != wanted).forEach(persons::clear);
        return persons;
    }

    Touches touches() {
        return new Touches(attendances, consultations, withoutPerson);
    }

    Overlap overlap() {
        int[] count = new int[4];
        for (byte way : ways) {
            count[way]++;
        }
        return new Overlap(count[AT_EVENTS], count[IN_CONSULTATIONS], count[AT_EVENTS | IN_CONSULTATIONS]);
    }

    /** How many had been reached by the end of each day on which somebody was reached for the first time. */
    List<Point> timeline() {
        int[] days = Arrays.stream(firstDay).filter(day -> day != NEVER).toArray();
        if (days.length == 0) {
            return List.of();
        }
        int first = Arrays.stream(days).min().orElseThrow();
        int last = Arrays.stream(days).max().orElseThrow();
        int[] newOn = new int[last - first + 1];
        for (int day : days) {
            newOn[day - first]++;
        }
        List<Point> points = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < newOn.length; i++) {
            if (newOn[i] > 0) {
                sum += newOn[i];
                points.add(new Point(LocalDate.ofEpochDay(first + i), sum));
            }
        }
        return points;
    }

    /** The breakdowns of the query, in its order. */
    List<Breakdown> breakdowns() {
        BitSet persons = persons();
        // Which version of a profile held then is looked up once for each person, not once for each breakdown.
        int[] profiles = new int[ways.length];
        persons.stream().forEach(person -> profiles[person] = snapshot.profileOf(person));
        return cells.stream()
                .map(each -> each.breakdown(persons, profiles, snapshot.profileDictionary(), year))
                .toList();
    }
}
