package kz.ainalaiyn.gateway.reporting.reconciliation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.Piece;
import kz.ainalaiyn.gateway.reporting.explanation.Reason;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliation.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The change from one figure to another, in two steps that cannot overlap: first what is recorded changes while everybody stays
 * who they were, then who they are changes while what is recorded stays.
 */
final class Change {
    private enum Gain {
        NEW,
        LATE,
        CORRECTED
    }

    private final List<Link> links;
    private final Map<UUID, List<Piece>> countedBefore;
    private final Map<UUID, List<Piece>> countedAfter;
    private final Map<UUID, List<Piece>> erasedAfter;
    private final long earlier;
    private final Instant made;

    /**
     * A change.
     *
     * @param links of every record that may count otherwise than before
     * @param piecesBefore the evidence of these at the earlier revision
     * @param piecesAfter the evidence of these at the later one
     * @param made when the earlier figure was given
     */
    Change(List<Link> links, List<Piece> piecesBefore, List<Piece> piecesAfter, long earlier, Instant made) {
        this.links = links;
        this.countedBefore = of(Reason.COUNTED, piecesBefore);
        this.countedAfter = of(Reason.COUNTED, piecesAfter);
        this.erasedAfter = of(Reason.ERASED, piecesAfter);
        this.earlier = earlier;
        this.made = made;
    }

    private static Map<UUID, List<Piece>> of(Reason reason, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.reason() == reason)
                .collect(Collectors.groupingBy(Piece::graduate));
    }

    Terms terms() {
        Map<Integer, List<Piece>> gained = piecesByFirstPerson(countedAfter);
        Set<Integer> were = persons(countedBefore, Link::before);
        Map<Gain, Integer> gains = new EnumMap<>(Gain.class);
        gained.forEach((person, pieces) -> {
            if (!were.contains(person)) {
                gains.merge(gain(pieces), 1, Integer::sum);
            }
        });
        Set<Integer> lost = new HashSet<>(were);
        lost.removeAll(gained.keySet());
        Set<Integer> erased = piecesByFirstPerson(erasedAfter).keySet();
        erased.retainAll(lost);
        int[] identity = linkedAndUnlinked();
        return new Terms(
                gains.getOrDefault(Gain.NEW, 0),
                gains.getOrDefault(Gain.LATE, 0),
                gains.getOrDefault(Gain.CORRECTED, 0),
                lost.size() - erased.size(),
                identity[0],
                identity[1],
                erased.size());
    }

    private Set<Integer> persons(Map<UUID, List<Piece>> counted, Function<Link, @Nullable Integer> whose) {
        Set<Integer> persons = new HashSet<>();
        for (Link link : links) {
            Integer person = whose.apply(link);
            if (person != null && counted.containsKey(link.graduate())) {
                persons.add(person);
            }
        }
        return persons;
    }

    private Map<Integer, List<Piece>> piecesByFirstPerson(Map<UUID, List<Piece>> counted) {
        Map<Integer, List<Piece>> pieces = new TreeMap<>();
        for (Link link : links) {
            Integer person = link.first();
            List<Piece> own = counted.get(link.graduate());
            if (person != null && link.after() != null && own != null) {
                pieces.merge(
                        person,
                        own,
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return pieces;
    }

    /** Told by the evidence that was recorded first. */
    private Gain gain(List<Piece> pieces) {
        Piece first = pieces.stream()
                .min(Comparator.comparingLong(Piece::recordedIn).thenComparing(Piece::startsAt))
                .orElseThrow();
        if (first.recordedIn() <= earlier) {
            return countedBefore.containsKey(first.graduate()) ? Gain.LATE : Gain.CORRECTED;
        }
        return first.startsAt().isAfter(made) ? Gain.NEW : Gain.LATE;
    }

    /**
     * Who belongs together by the records they share: where {@code a} persons of before are {@code b} persons now, {@code a - 1}
     * links and {@code b - 1} separations tell how.
     */
    private int[] linkedAndUnlinked() {
        Map<Integer, Set<Integer>> now = new HashMap<>();
        Map<Integer, Set<Integer>> then = new HashMap<>();
        for (Link link : links) {
            Integer first = link.first();
            Integer after = link.after();
            if (first != null && after != null && countedAfter.containsKey(link.graduate())) {
                now.computeIfAbsent(first, p -> new TreeSet<>()).add(after);
                then.computeIfAbsent(after, p -> new TreeSet<>()).add(first);
            }
        }
        int linked = 0;
        int unlinked = 0;
        Set<Integer> seen = new HashSet<>();
        for (Integer start : now.keySet()) {
            if (seen.contains(start)) {
                continue;
            }
            Set<Integer> persons = new HashSet<>();
            Deque<Integer> next = new ArrayDeque<>(List.of(start));
            seen.add(start);
            int before = 0;
            while (!next.isEmpty()) {
                Integer person = next.pop();
                before++;
                for (Integer present : now.getOrDefault(person, Set.of())) {
                    if (persons.add(present)) {
                        then.getOrDefault(present, Set.of()).stream()
                                .filter(seen::add)
                                .forEach(next::push);
                    }
                }
            }
            linked += before - 1;
            unlinked += persons.size() - 1;
        }
        return new int[] {linked, unlinked};
    }
}
