package kz.ainalaiyn.platform.access.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Where an entry stands in the order of timelines, newest first. No two entries of a graduate stand at one place, whichever services they are of, so
 * what one service tells goes on behind an entry of another.
 */
public record TimelinePosition(Instant at, TimelineType type, UUID id) {
    /** Newest first; as the database has it, which compares the bytes of texts and ids. */
    public static final Comparator<TimelinePosition> NEWEST_FIRST = Comparator.comparing(TimelinePosition::at)
            .thenComparing(position -> position.type.name())
            .thenComparing(position -> position.id.toString())
            .reversed();

    /** Of how many parts a key is. */
    public static final int PARTS = 3;

    private static final String SEPARATOR = "~";

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException where it did not
     */
    static TimelinePosition parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("A position is of three parts");
        }
        return of(List.of(parts));
    }

    /** The position of this key. */
    public static TimelinePosition of(List<String> key) {
        try {
            return new TimelinePosition(
                    Instant.parse(key.get(0)), TimelineType.valueOf(key.get(1)), UUID.fromString(key.get(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The parts of the key by which lists are sorted. */
    public List<String> key() {
        return List.of(at.toString(), type.name(), id.toString());
    }

    /** As the query parameter {@code before} has it. */
    @Override
    public String toString() {
        return String.join(SEPARATOR, key());
    }
}
