package kz.ainalaiyn.gateway.reporting.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** A small random history: few enough people and events that all of them meet, link, part and are corrected. */
final class AnyHistory {
    private static final LocalDate START = LocalDate.parse("2023-06-25");

    /** Changes that are applied as one revision. */
    record Batch(Source source, List<FeedEvent> changes) {}

    private final Random random;
    final List<String> programmes;
    private final List<UUID> events;
    private final List<UUID> consultations;
    private final List<UUID> publications;
    private final List<UUID> awards;
    final List<UUID> graduates;
    private final List<UUID> persons;
    private final List<UUID> candidates;
    private final Map<String, Long> versions = new TreeMap<>();
    private final Map<UUID, List<String>> told = new TreeMap<>();

    AnyHistory(long seed) {
        random = new Random(seed);
        programmes = List.of("ANY-" + seed + "-A", "ANY-" + seed + "-B");
        events = ids(4);
        consultations = ids(4);
        publications = ids(4);
        awards = ids(4);
        graduates = ids(8);
        persons = ids(6);
        candidates = ids(6);
    }

    private List<UUID> ids(int count) {
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }

    /** In the order in which they are applied: each change at least once, in any order, in batches of any size. */
    List<Batch> batches() {
        List<FeedEvent> ofGraduates = new ArrayList<>();
        List<FeedEvent> ofEvents = new ArrayList<>();
        List<FeedEvent> ofGrants = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            switch (random.nextInt(18)) {
                case 0 -> ofEvents.add(programme());
                case 1, 2 -> ofEvents.add(event());
                case 3, 4, 5 -> ofEvents.add(attendance());
                case 6, 7 -> ofEvents.add(consultation());
                case 8, 9 -> ofGraduates.add(graduate());
                case 10 -> ofEvents.add(publication());
                case 11 -> award().ifPresent(ofGrants::add);
                case 12, 13, 14 -> ofGraduates.add(candidate());
                case 15 -> ofEvents.add(registration());
                default -> ofGraduates.add(link());
            }
        }
        List<Batch> batches = new ArrayList<>();
        cut(Source.GRADUATES, ofGraduates, batches);
        cut(Source.EVENTS, ofEvents, batches);
        cut(Source.GRANTS, ofGrants, batches);
        Collections.shuffle(batches, random);
        return batches;
    }

    private void cut(Source source, List<FeedEvent> changes, List<Batch> batches) {
        List<FeedEvent> told = new ArrayList<>(changes);
        changes.stream().filter(change -> random.nextInt(4) == 0).forEach(told::add);
        Collections.shuffle(told, random);
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(20));
            batches.add(new Batch(source, told.subList(from, to)));
            from = to;
        }
    }

    private FeedEvent programme() {
        String code = any(programmes);
        return FeedFixture.programme(
                code,
                next("programme " + code),
                any(List.of("Asia/Almaty", "UTC", "America/New_York")),
                START.plusDays(random.nextInt(20)).toString(),
                START.plusDays(30 + random.nextInt(40)).toString(),
                target());
    }

    private Map<String, Object> target() {
        Map<String, Object> target = new TreeMap<>(Map.of("distinctGraduates", 3));
        if (random.nextBoolean()) {
            target.put("events", Map.of("FORUM", 1, "CAMP", 1 + random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            target.put("consultations", 2);
            target.put("publications", 1 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            target.put("awards", 1 + random.nextInt(2));
        }
        return target;
    }

    /** Every other time one thing alone is corrected, and often back again. */
    private FeedEvent event() {
        UUID id = any(events);
        List<String> now = new ArrayList<>(List.of(
                any(programmes),
                any(List.of("FORUM", "SEMINAR", "TRAINING")),
                any(List.of("HELD", "HELD", "HELD", "PLANNED", "CANCELLED")),
                any(List.of("GRADUATES", "GRADUATES", "GRADUATES", "CHILDREN")),
                moment()));
        List<String> before = told.put(id, now);
        if (before != null && random.nextBoolean()) {
            int corrected = random.nextInt(now.size());
            String correction = now.get(corrected);
            Collections.copy(now, before);
            now.set(corrected, correction);
        }
        return FeedFixture.event(id, next("event " + id), now.get(0), now.get(1), now.get(2), now.get(3), now.get(4));
    }

    private FeedEvent attendance() {
        UUID event = any(events);
        UUID graduate = any(graduates);
        return FeedFixture.attendance(
                event,
                graduate,
                next("attendance " + event + graduate),
                any(List.of("PRESENT", "PRESENT", "ABSENT", "EXCUSED")));
    }

    private FeedEvent registration() {
        UUID event = any(events);
        UUID graduate = any(graduates);
        return FeedFixture.registration(
                event,
                graduate,
                next("registration " + event + graduate),
                any(List.of("REGISTERED", "WAITLISTED", "CANCELLED")));
    }

    private FeedEvent consultation() {
        UUID id = any(consultations);
        return FeedFixture.consultation(
                id,
                next("consultation " + id),
                any(programmes),
                any(graduates),
                any(List.of("LEGAL", "HOUSING")),
                any(List.of("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "CANCELLED", "NO_SHOW", "PLANNED")),
                moment());
    }

    private FeedEvent publication() {
        UUID id = any(publications);
        String kind = any(List.of("SOCIAL_NETWORK_POST", "MEDIA_ARTICLE", "BOOKLET"));
        return FeedFixture.publication(
                id,
                next("publication " + id),
                any(programmes),
                kind,
                random.nextInt(4) == 0
                        ? null
                        : START.plusDays(random.nextInt(75)).toString(),
                random.nextInt(4) == 0 ? null : kind.equals("BOOKLET"));
    }

    /** Each award once: it is granted and stays so. */
    private Optional<FeedEvent> award() {
        UUID id = any(awards);
        return next("award " + id) > 0
                ? Optional.empty()
                : Optional.of(FeedFixture.award(id, any(programmes), any(consultations), 1_000_000));
    }

    /** Now and then the erasure, whose version may be any: the newest decides, as it does for whatever else is told. */
    private FeedEvent graduate() {
        UUID id = any(graduates);
        String organisation = graduates.indexOf(id) % 2 == 0 ? "invented-a" : "invented-b";
        if (random.nextInt(4) == 0) {
            return FeedFixture.erased(id, next("graduate " + id), organisation);
        }
        return FeedFixture.graduate(
                id,
                next("graduate " + id),
                organisation,
                any(List.of("FEMALE", "MALE")),
                1990 + random.nextInt(20),
                any(List.of("331000000", "333200000")));
    }

    private FeedEvent link() {
        UUID graduate = any(graduates);
        return FeedFixture.link(graduate, next("link " + graduate), any(persons));
    }

    /** Always of the same two records, which may be of one person already, or of persons that nobody knows of yet. */
    private FeedEvent candidate() {
        int number = random.nextInt(candidates.size());
        UUID id = candidates.get(number);
        return FeedFixture.candidate(
                id,
                next("candidate " + id),
                graduates.get(number),
                graduates.get((number * 3 + 1) % graduates.size()),
                any(List.of("OPEN", "OPEN", "OPEN", "CLOSED", "SAME_PERSON", "DIFFERENT_PERSONS")));
    }

    /** Around midnight as often as not, where the zone decides on the day. */
    private String moment() {
        return START.plusDays(random.nextInt(75)) + any(List.of("T18:30:00Z", "T03:30:00Z", "T10:00:00Z"));
    }

    /** A question about the programmes, with any days, filters and breakdowns. */
    CoverageQuery query() {
        List<String> asked = random.nextInt(3) == 0 ? programmes : List.of(any(programmes));
        Map<Dimension, Set<String>> filters = new TreeMap<>();
        switch (random.nextInt(6)) {
            case 0 -> filters.put(Dimension.SEX, Set.of("FEMALE"));
            case 1 -> filters.put(Dimension.KIND, Set.of("ATTENDANCE"));
            case 2 -> filters.put(Dimension.DISTRICT, Set.of("331000000", "UNKNOWN"));
            case 3 -> filters.put(Dimension.ORGANISATION, Set.of("invented-a"));
            default -> {}
        }
        List<Dimension> dimensions = new ArrayList<>(List.of(
                Dimension.SEX,
                Dimension.AGE_BAND,
                Dimension.DISTRICT,
                Dimension.ORGANISATION,
                Dimension.MONTH,
                Dimension.KIND,
                Dimension.TYPE));
        Collections.shuffle(dimensions, random);
        List<List<Dimension>> by = IntStream.range(0, 3)
                .mapToObj(i -> random.nextBoolean()
                        ? List.of(dimensions.get(i))
                        : List.of(dimensions.get(i), dimensions.get(i + 3)))
                .toList();
        return new CoverageQuery(asked, null, null, by, filters);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private long next(String aggregate) {
        return versions.merge(aggregate, 0L, (version, zero) -> version + 1);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
