package kz.ainalaiyn.gateway.documents.finalreport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;

/**
 * A programme of which everything is known.
 *
 * @param year of its period
 * @param day on which its forum was
 * @param seminars how many were held; all of its other numbers follow each their own
 */
record AnyProgramme(
        String code,
        int year,
        int day,
        int promised,
        int seminars,
        int posts,
        int heads,
        int applications,
        int awards,
        int amount,
        int consultations,
        int copies) {

    void tell(FeedFixture feed) {
        feed.apply(
                Source.GRADUATES,
                FeedFixture.organisation(
                        "invented-society",
                        Map.of("kk", "Ойдан қоғам", "ru", "Вымышленное общество", "en", "Invented society")));
        List<FeedEvent> events = new ArrayList<>();
        events.add(FeedFixture.change(
                "kz.ainalaiyn.events.programme-changed",
                code,
                0,
                Map.of(
                        "title",
                                Map.of(
                                        "kk",
                                        "Ойдан бағдарлама",
                                        "ru",
                                        "Вымышленная программа",
                                        "en",
                                        "Invented <b>programme</b>"),
                        "zone", "Asia/Almaty",
                        "period", Map.of("from", year + "-01-" + day, "to", year + "-12-" + day),
                        "target", Map.of("distinctGraduates", promised),
                        "organisations", List.of(Map.of("code", "invented-society", "role", "IMPLEMENTER")))));
        IntStream.range(0, seminars).forEach(i -> events.add(event("SEMINAR", "GRADUATES", 5, Map.of())));
        events.add(event("TRAINING", "CHILDREN", 6, Map.of("headCount", heads)));
        events.add(event(
                "FORUM",
                "GRADUATES",
                10,
                Map.of("guests", List.of(Map.of("office", Map.of("en", "an invented office"), "special", true)))));
        IntStream.range(0, consultations)
                .forEach(i -> events.add(FeedFixture.consultation(
                        UUID.randomUUID(), 0, code, UUID.randomUUID(), "SMALL_GRANTS", "COMPLETED", moment(7))));
        IntStream.range(0, posts)
                .forEach(i -> events.add(FeedFixture.publication(
                        UUID.randomUUID(), 0, code, "SOCIAL_NETWORK_POST", "%d-08-%02d".formatted(year, day), false)));
        events.add(FeedFixture.change(
                "kz.ainalaiyn.events.publication-changed",
                UUID.randomUUID().toString(),
                0,
                Map.of(
                        "organisation",
                        "invented-society",
                        "programme",
                        code,
                        "kind",
                        "BOOKLET",
                        "printed",
                        true,
                        "quantity",
                        copies)));
        feed.apply(Source.EVENTS, events);
        List<FeedEvent> grants = new ArrayList<>();
        UUID competition = UUID.randomUUID();
        grants.add(FeedFixture.change(
                "kz.ainalaiyn.grants.competition-changed",
                competition.toString(),
                0,
                Map.of(
                        "organisation",
                        "invented-society",
                        "programme",
                        code,
                        "title",
                        Map.of("en", "Any App"),
                        "status",
                        "DECIDED",
                        "channels",
                        List.of("SOCIAL_NETWORKS", "REGIONAL_MEDIA"))));
        IntStream.range(0, applications)
                .forEach(i -> grants.add(FeedFixture.change(
                        "kz.ainalaiyn.grants.application-changed",
                        UUID.randomUUID().toString(),
                        0,
                        Map.of(
                                "organisation",
                                "invented-society",
                                "programme",
                                code,
                                "competitionId",
                                competition.toString(),
                                "graduateId",
                                UUID.randomUUID().toString(),
                                "status",
                                "SUBMITTED"))));
        IntStream.range(0, awards)
                .forEach(i -> grants.add(FeedFixture.award(UUID.randomUUID(), code, competition, amount)));
        feed.apply(Source.GRANTS, grants);
    }

    private FeedEvent event(String type, String audience, int month, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "organisation",
                "invented-society",
                "programme",
                code,
                "type",
                type,
                "audience",
                audience,
                "startsAt",
                moment(month),
                "status",
                "HELD",
                "title",
                Map.of("kk", "Ойдан іс-шара", "en", "Invented event"),
                "venue",
                "invented hall"));
        data.putAll(more);
        return FeedFixture.change(
                "kz.ainalaiyn.events.event-changed", UUID.randomUUID().toString(), 0, data);
    }

    private String moment(int month) {
        return "%d-%02d-%02dT05:00:00Z".formatted(year, month, day);
    }
}
