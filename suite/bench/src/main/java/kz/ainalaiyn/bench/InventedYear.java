package kz.ainalaiyn.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.bench.GeneratedChange.Attendance;
import kz.ainalaiyn.bench.GeneratedChange.Consultation;
import kz.ainalaiyn.bench.GeneratedChange.Event;
import kz.ainalaiyn.bench.GeneratedChange.Graduate;
import kz.ainalaiyn.bench.GeneratedChange.Link;
import kz.ainalaiyn.bench.GeneratedChange.Programme;

/**
 * Ten invented programmes of one year, each change made from its index when it is asked for, and always the same.
 *
 * <p>Every record is told and then linked; one in fifty is a second record of a person. In the feed of events each event is
 * followed by its attendances, by corrections of some attendances of the event before, and by consultations.
 */
final class InventedYear {
    static final int PROGRAMMES = 10;
    static final LocalDate FROM = LocalDate.parse("2023-01-01");
    static final LocalDate TO = LocalDate.parse("2023-12-31");
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    static final long NEVER = Long.MAX_VALUE;

    private static final int ATTENDANCES = 500;
    private static final int CORRECTIONS = 5;
    private static final int CONSULTATIONS = 100;
    private static final int BLOCK = 1 + ATTENDANCES + CORRECTIONS + CONSULTATIONS;
    private static final Instant FIRST_EVENT = Instant.parse("2023-01-02T05:00:00Z");
    private static final Duration SPREAD = Duration.ofDays(360);
    private static final long FIRST_ID = Instant.parse("2022-01-01T00:00:00Z").toEpochMilli();
    private static final List<String> TYPES = List.of("SEMINAR", "TRAINING", "CAMP", "FORUM");
    private static final List<String> TOPICS = List.of("EMPLOYMENT", "HOUSING", "LEGAL", "PSYCHOLOGICAL");

    private final int persons;
    private final int records;
    private final int events;

    /**
     * A year of this size.
     *
     * @param size 1 is a million persons, twenty thousand events, ten million attendances and two million consultations
     */
    InventedYear(double size) {
        this.persons = (int) Math.round(1_000_000 * size);
        this.records = persons + persons / 50;
        this.events = (int) Math.round(20_000 * size);
        if (records < ATTENDANCES || events < PROGRAMMES) {
            throw new IllegalArgumentException("The least size is 0.0005");
        }
    }

    static String code(int programme) {
        return "invented-" + (programme + 1);
    }

    int persons() {
        return persons;
    }

    int attendances() {
        return events * ATTENDANCES;
    }

    int consultations() {
        return events * CONSULTATIONS;
    }

    long graduateChanges() {
        return 2L * records;
    }

    long eventChanges() {
        return PROGRAMMES + (long) events * BLOCK;
    }

    /** The change with this index in the feed of graduates-service. */
    GeneratedChange graduateChange(long index) {
        int graduate = (int) (index / 2);
        return index % 2 == 0
                ? graduate(graduate)
                : new Link(graduateId(graduate), personOf(graduate), personId(personOf(graduate)));
    }

    /** What a record tells; a person is described by the first one, which has the person's number. */
    Graduate graduate(int graduate) {
        return new Graduate(
                graduateId(graduate),
                "organisation-" + below(20, 1, graduate),
                below(2, 2, graduate) == 0 ? "FEMALE" : "MALE",
                1990 + below(16, 3, graduate),
                "home-" + below(12, 4, graduate),
                Integer.toString(331_000_000 + below(17, 5, graduate) * 1000),
                Instant.ofEpochMilli(FIRST_ID).plusSeconds(graduate));
    }

    UUID graduateId(int graduate) {
        return id(6, graduate);
    }

    private static UUID personId(int person) {
        return id(7, person);
    }

    private int personOf(int graduate) {
        return graduate < persons ? graduate : (int) ((graduate - persons) * 37L % persons);
    }

    /** The change with this index in the feed of events-service. */
    GeneratedChange eventChange(long index) {
        if (index < PROGRAMMES) {
            return new Programme(code((int) index));
        }
        int event = (int) ((index - PROGRAMMES) / BLOCK);
        int at = (int) ((index - PROGRAMMES) % BLOCK);
        if (at == 0) {
            return event(event, 0);
        }
        if (at <= ATTENDANCES) {
            return attendance(event, at - 1, false);
        }
        if (at <= ATTENDANCES + CORRECTIONS) {
            return event == 0 ? event(0, at) : attendance(event - 1, at - ATTENDANCES - 1, true);
        }
        return consultation(event, at - ATTENDANCES - CORRECTIONS - 1);
    }

    private Event event(int event, long version) {
        return new Event(
                id(8, event),
                version,
                code(event % PROGRAMMES),
                TYPES.get(below(TYPES.size(), 9, event)),
                below(20, 10, event) == 0 ? "CANCELLED" : "HELD",
                startOf(event));
    }

    private Instant startOf(int event) {
        int round = event / PROGRAMMES;
        return FIRST_EVENT.plus(SPREAD.multipliedBy(round).dividedBy((events + PROGRAMMES - 1) / PROGRAMMES));
    }

    private Attendance attendance(int event, int number, boolean correction) {
        // No stride leads twice to the same record.
        long stride = 1 + below(records / ATTENDANCES, 11, event);
        int graduate = (int) ((below(records, 12, event) + number * stride) % records);
        boolean present = below(10, 13, (long) event * ATTENDANCES + number) != 0;
        boolean corrected = number < CORRECTIONS && event + 1 < events;
        return new Attendance(
                id(8, event),
                graduateId(graduate),
                personOf(graduate),
                correction ? 1 : 0,
                present == correction ? "ABSENT" : "PRESENT",
                corrected && !correction ? PROGRAMMES + (event + 1L) * BLOCK + 1 + ATTENDANCES + number : NEVER);
    }

    private Consultation consultation(int event, int number) {
        long consultation = (long) event * CONSULTATIONS + number;
        int graduate = below(records, 14, consultation);
        return new Consultation(
                id(15, consultation),
                code(event % PROGRAMMES),
                graduateId(graduate),
                personOf(graduate),
                TOPICS.get(below(TOPICS.size(), 16, consultation)),
                below(10, 17, consultation) == 0 ? "CANCELLED" : "COMPLETED",
                startOf(event).plus(Duration.ofMinutes(30L * (number % 8))));
    }

    /** The event that an attendance outside the feed can be of: held, of this programme. */
    UUID heldEvent(int programme) {
        for (int event = programme; event < events; event += PROGRAMMES) {
            if (event(event, 0).status().equals("HELD")) {
                return id(8, event);
            }
        }
        throw new IllegalStateException("All events of the programme are cancelled");
    }

    boolean isHeld(UUID event) {
        int number = (int) ((event.getMostSignificantBits() >>> 16) - FIRST_ID);
        return event(number, 0).status().equals("HELD");
    }

    int programmeOf(UUID event) {
        return (int) ((event.getMostSignificantBits() >>> 16) - FIRST_ID) % PROGRAMMES;
    }

    YearMonth monthOf(UUID event) {
        return month(startOf((int) ((event.getMostSignificantBits() >>> 16) - FIRST_ID)));
    }

    static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(ZONE));
    }

    /** In the form of UUIDv7, whose order is that of the numbers, as the services make them. */
    private static UUID id(int kind, long number) {
        long random = mixed(kind, number);
        return new UUID((FIRST_ID + number) << 16 | 0x7000 | random & 0xfff, random >>> 2 | Long.MIN_VALUE);
    }

    private static int below(int bound, int kind, long number) {
        return (int) Math.floorMod(mixed(kind, number), (long) bound);
    }

    /** The finisher of SplitMix64. */
    private static long mixed(int kind, long number) {
        long z = number * 0x9E3779B97F4A7C15L + kind * 0xD1B54A32D192ED03L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
