package kz.ainalaiyn.gateway.reporting.projection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.evidence.EvidenceLog;
import kz.ainalaiyn.gateway.reporting.evidence.PotentialDuplicateLog;
import kz.ainalaiyn.gateway.reporting.evidence.ProfileLog;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.ChangeContract;
import org.jspecify.annotations.Nullable;

/** What the services told in these tests: changes, and the batches in which they were applied. */
public final class FeedFixture {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORGANISATION = "invented";
    private static final Instant TIME = Instant.parse("2023-12-01T00:00:00Z");

    private static final Map<Source, List<FeedEvent>> FEEDS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> PLACES = new ConcurrentHashMap<>();

    private final Projection projection;

    public FeedFixture(Projection projection) {
        this.projection = projection;
    }

    /** Applies the changes as one revision, and returns its number. */
    public long apply(Source source, List<FeedEvent> changes) {
        synchronized (FEEDS) {
            List<FeedEvent> batch = changes.stream()
                    .map(change -> new FeedEvent(
                            UUID.randomUUID().toString(),
                            change.type(),
                            change.subject(),
                            change.version(),
                            change.organisation(),
                            change.time(),
                            change.data()))
                    .toList();
            List<FeedEvent> feed = FEEDS.computeIfAbsent(source, s -> new ArrayList<>());
            String after = feed.isEmpty() ? null : feed.getLast().id();
            long revision = projection.apply(
                    source, after, new Batch(batch), batch.getLast().id());
            for (FeedEvent change : batch) {
                PLACES.put(change.id(), feed.size());
                feed.add(change);
            }
            return revision;
        }
    }

    public long apply(Source source, FeedEvent... changes) {
        return apply(source, List.of(changes));
    }

    /** Makes everything again that the log has, in an empty database. */
    public static void again(
            DataSource empty, RevisionLog log, EvidenceLog evidence, ProfileLog profiles, PotentialDuplicateLog pairs)
            throws Exception {
        new CatchUp(
                        new Projection(empty, log, evidence, profiles, pairs),
                        log,
                        FeedFixture::after,
                        InstantSource.system())
                .run();
    }

    /** Pages that end where they may, as those of a feed do: not where the batches ended. */
    private static List<FeedEvent> after(Source source, @Nullable String position) {
        List<FeedEvent> feed = FEEDS.getOrDefault(source, List.of());
        int from = position == null ? 0 : PLACES.get(position) + 1;
        return List.copyOf(feed.subList(from, Math.min(feed.size(), from + 13)));
    }

    public static FeedEvent programme(String code, long version, String zone, String from, String to, int target) {
        return programme(code, version, zone, from, to, Map.of("distinctGraduates", target));
    }

    /** A programme that has these targets. */
    public static FeedEvent programme(
            String code, long version, String zone, String from, String to, Map<String, Object> target) {
        return change(
                "kz.ainalaiyn.events.programme-changed",
                code,
                version,
                Map.of(
                        "title",
                        Map.of("kk", "Ойдан шығарылған <b>бағдарлама</b>", "en", "Invented <b>programme</b>"),
                        "zone",
                        zone,
                        "period",
                        Map.of("from", from, "to", to),
                        "target",
                        target));
    }

    /** A programme that these organisations carry out. */
    public static FeedEvent programmeOf(String code, String... organisations) {
        Map<String, Object> data =
                new HashMap<>(JSON.convertValue(programme(code).data(), new TypeReference<>() {}));
        data.put(
                "organisations",
                Stream.of(organisations)
                        .map(organisation -> Map.of("code", organisation, "role", "IMPLEMENTER"))
                        .toList());
        return change("kz.ainalaiyn.events.programme-changed", code, 0, data);
    }

    public static FeedEvent programme(String code) {
        return programme(code, 0, "Asia/Almaty", "2023-07-01", "2023-11-30", 100);
    }

    public static FeedEvent event(
            UUID id, long version, String programme, String type, String status, String audience, String startsAt) {
        return change(
                "kz.ainalaiyn.events.event-changed",
                id.toString(),
                version,
                Map.of(
                        "organisation", ORGANISATION,
                        "programme", programme,
                        "type", type,
                        "audience", audience,
                        "startsAt", startsAt,
                        "status", status));
    }

    public static FeedEvent attendance(UUID event, UUID graduate, long version, String status) {
        return change(
                "kz.ainalaiyn.events.attendance-recorded",
                event + "/" + graduate,
                version,
                Map.of("eventId", event.toString(), "graduateId", graduate.toString(), "status", status));
    }

    public static FeedEvent registration(UUID event, UUID graduate, long version, String status) {
        return change(
                "kz.ainalaiyn.events.registration-changed",
                event + "/" + graduate,
                version,
                Map.of("eventId", event.toString(), "graduateId", graduate.toString(), "status", status));
    }

    public static FeedEvent consultation(
            UUID id, long version, String programme, UUID graduate, String topic, String status, String startsAt) {
        return change(
                "kz.ainalaiyn.events.consultation-changed",
                id.toString(),
                version,
                Map.of(
                        "organisation", ORGANISATION,
                        "programme", programme,
                        "graduateId", graduate.toString(),
                        "topic", topic,
                        "status", status,
                        "startsAt", startsAt));
    }

    public static FeedEvent graduate(
            UUID id, long version, String organisation, String sex, int birthYear, String district) {
        return change(
                version == 0 ? "kz.ainalaiyn.graduates.graduate-registered" : "kz.ainalaiyn.graduates.graduate-changed",
                id.toString(),
                version,
                Map.of(
                        "organisation", organisation,
                        "sex", sex,
                        "birthYear", birthYear,
                        "institution", "invented-home",
                        "graduationYear", birthYear + 18,
                        "district", district,
                        // Earlier for an earlier id, so that which record is the first does not depend on the order of
                        // telling.
                        "registeredAt",
                                TIME.minusSeconds(id.getLeastSignificantBits() & 0xffff)
                                        .toString()));
    }

    public static FeedEvent graduate(UUID id) {
        return graduate(id, 0, ORGANISATION, "FEMALE", 2001, "331000000");
    }

    /** A graduate's record of this organisation is no more; this is its last version. */
    public static FeedEvent erased(UUID id, long version, String organisation) {
        return change(
                "kz.ainalaiyn.graduates.graduate-erased",
                id.toString(),
                version,
                Map.of("organisation", organisation, "erasedAt", TIME.toString()));
    }

    public static FeedEvent link(UUID graduate, long version, UUID person) {
        return change(
                "kz.ainalaiyn.graduates.record-linked",
                graduate.toString(),
                version,
                Map.of("personId", person.toString(), "reason", "DECIDED"));
    }

    /** A post or an article, or printed matter; what is null is not told, as in changes of before. */
    public static FeedEvent publication(
            UUID id, long version, String programme, String kind, @Nullable String day, @Nullable Boolean printed) {
        Map<String, Object> data =
                new HashMap<>(Map.of("organisation", ORGANISATION, "programme", programme, "kind", kind));
        if (day != null) {
            data.put("publishedOn", day);
        }
        if (printed != null) {
            data.put("printed", printed);
        }
        return change("kz.ainalaiyn.events.publication-changed", id.toString(), version, data);
    }

    public static FeedEvent award(UUID id, String programme, UUID competition, int amount) {
        return award(
                id, 0, programme, competition, Map.of("kk", "Ойдан шығарылған жоба", "en", "Invented project"), amount);
    }

    public static FeedEvent award(
            UUID id, long version, String programme, UUID competition, Map<String, String> title, int amount) {
        return change(
                "kz.ainalaiyn.grants.award-granted",
                id.toString(),
                version,
                Map.of(
                        "organisation",
                        ORGANISATION,
                        "programme",
                        programme,
                        "competitionId",
                        competition.toString(),
                        "applicationId",
                        UUID.randomUUID().toString(),
                        "graduateId",
                        UUID.randomUUID().toString(),
                        "title",
                        title,
                        "amount",
                        Map.of("amount", amount, "currency", "KZT")));
    }

    public static FeedEvent candidate(UUID id, long version, UUID first, UUID second, String status) {
        return change(
                "kz.ainalaiyn.graduates.duplicate-candidate-changed",
                id.toString(),
                version,
                Map.of("graduates", List.of(first.toString(), second.toString()), "status", status));
    }

    public static FeedEvent organisation(String code, Map<String, String> name) {
        return change("kz.ainalaiyn.graduates.organisation-changed", code, 0, Map.of("kind", "OTHER", "name", name));
    }

    public static FeedEvent institution(String code, Map<String, String> name) {
        return change(
                "kz.ainalaiyn.graduates.institution-changed", code, 0, Map.of("district", "331000000", "name", name));
    }

    /**
     * A change as a service may have told it some time.
     *
     * @throws AssertionError when its data is not as the schema of its type says
     */
    public static FeedEvent change(String type, String subject, long version, Map<String, Object> data) {
        return undescribed(type, subject, version, ChangeContract.toldEarlier(type, data));
    }

    /** A change that no service should tell. */
    public static FeedEvent undescribed(String type, String subject, long version, JsonNode data) {
        return new FeedEvent("id", type, subject, version, null, TIME, data);
    }
}
