package kz.ainalaiyn.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.ainalaiyn.stack.Progress;

/**
 * Records the programme, its events with who registered and who came, its consultations and its publicity. Kinds, places,
 * guests, the forum's day and the number of publications are facts; dates, numbers and people are invented.
 */
final class SampleDelivery {
    /** Who came to the forum after all, but was entered after everything else. */
    private static final int LATE = 118;

    private static final int SEATS = 30;

    private final Gateway gateway;
    private final SampleFacts facts;
    private final People people;

    SampleDelivery(Gateway gateway, SampleFacts facts, People people) {
        this.gateway = gateway;
        this.facts = facts;
        this.people = people;
    }

    void load(Progress progress) {
        programme();
        trainings();
        seminars();
        cancelledMeeting();
        forum();
        progress.step("3 trainings of children, 2 seminars, a cancelled meeting and the forum recorded");
        consultations();
        progress.step("Consultations recorded");
        publicity();
        progress.step("79 publications and the printed matter recorded");
    }

    private void programme() {
        Map<String, Object> body = new HashMap<>();
        body.put("title", facts.at("/programme/title"));
        body.put("region", facts.text("/programme/region"));
        body.put("zone", facts.text("/programme/zone"));
        body.put("period", facts.at("/programme/period"));
        body.put("target", facts.at("/programme/target"));
        body.put(
                "organisations",
                List.of(
                        Map.of("code", Invented.SOCIETY, "role", "IMPLEMENTER"),
                        Map.of("code", Invented.CENTRE, "role", "HOST")));
        gateway.put("coordinator", "/v1/programmes/" + Programme2023.CODE, body);
    }

    /** Children are head-counted: they never count as graduates reached. */
    private void trainings() {
        int[] heads = {34, 27, 41};
        String[] starts = {"2023-07-12T04:00:00Z", "2023-08-03T04:00:00Z", "2023-09-08T09:00:00Z"};
        for (int i = 0; i < heads.length; i++) {
            JsonNode place = facts.at("/trainings/" + i + "/place");
            Map<String, Object> body = event(
                    "TRAINING",
                    "CHILDREN",
                    Map.of("kk", "Балаларға арналған тренинг", "ru", "Тренинг для детей", "en", "Training of children"),
                    place.asText(),
                    starts[i]);
            body.put("headCount", heads[i]);
            hold(plan("training-" + (i + 1), body), "training-" + (i + 1));
        }
    }

    /** The seminars of Start App: more wanted to come to the first than there were seats. */
    private void seminars() {
        String first = plan(
                "seminar-1",
                with(
                        event(
                                "SEMINAR",
                                "GRADUATES",
                                Map.of(
                                        "kk",
                                        "Start App: идеядан жобаға",
                                        "ru",
                                        "Start App: от идеи к проекту",
                                        "en",
                                        "Start App: from idea to project"),
                                "invented hall",
                                "2023-08-22T05:00:00Z"),
                        "capacity",
                        SEATS));
        // One after the other, so that the same ones get a seat at every run.
        IntStream.range(0, SEATS + 6).forEach(person -> register(first, people.first(20 + person)));
        hold(first, "seminar-1");
        attend(first, 20, 20 + SEATS, person -> person % 10 == 4 ? "EXCUSED" : "PRESENT", people::first);

        String second = plan(
                "seminar-2",
                event(
                        "SEMINAR",
                        "GRADUATES",
                        Map.of(
                                "kk",
                                "Start App: бюджет және өтінім",
                                "ru",
                                "Start App: бюджет и заявка",
                                "en",
                                "Start App: budget and application"),
                        "invented hall",
                        "2023-08-29T05:00:00Z"));
        hold(second, "seminar-2");
        // Those who are registered twice come here under their other record.
        attend(second, 0, Invented.REGISTERED_TWICE, person -> "PRESENT", people::second);
        attend(second, 30, 48, person -> person % 9 == 0 ? "ABSENT" : "PRESENT", people::first);
    }

    private void cancelledMeeting() {
        String meeting = plan(
                "meeting-1",
                event(
                        "OTHER",
                        "GRADUATES",
                        Map.of(
                                "kk",
                                "Өтпей қалған кездесу",
                                "ru",
                                "Отменённая встреча",
                                "en",
                                "Meeting that was cancelled"),
                        "invented hall",
                        "2023-09-20T05:00:00Z"));
        IntStream.range(100, 110).forEach(person -> register(meeting, people.first(person)));
        gateway.post(
                "partner-b", "/v1/events/" + meeting + "/cancellation", null, "programme-2023-meeting-1-cancellation");
    }

    private void forum() {
        Map<String, Object> body = event(
                "FORUM",
                "GRADUATES",
                Map.of("kk", "Түлектер форумы", "ru", "Форум выпускников", "en", "Graduates' forum"),
                "invented house of culture",
                facts.text("/forum/date") + "T04:00:00Z");
        List<Map<String, Object>> guests = new ArrayList<>();
        facts.at("/forum/guests")
                .forEach(guest -> guests.add(Map.of(
                        "office", guest, "special", guest.path("en").asText().contains("special guest"))));
        body.put("guests", guests);
        String forum = plan("forum", body);
        List<Runnable> registrations = new ArrayList<>();
        for (int person = 0; person < 112; person++) {
            People.Known known = people.first(person);
            registrations.add(() -> register(forum, known));
        }
        Gateway.together(registrations);
        hold(forum, "forum");
        attend(forum, 0, 112, person -> person % 12 == 7 ? "ABSENT" : "PRESENT", people::first);
    }

    /** On small grants, for those who applied; and two of them at night, when the local day is not the UTC day. */
    private void consultations() {
        List<Runnable> steps = new ArrayList<>();
        for (int person = 96; person < 118; person++) {
            String status = person % 11 == 3 ? "NO_SHOW" : person % 11 == 8 ? "CANCELLED" : "COMPLETED";
            steps.add(consultation(person, "2023-09-%02dT06:00:00Z".formatted(1 + person % 28), status));
        }
        for (int person = 20; person < 40; person++) {
            steps.add(consultation(person, "2023-08-%02dT07:00:00Z".formatted(1 + person % 14), "COMPLETED"));
        }
        // 1 July, half past midnight in Almaty: within the period, though it is still June in UTC.
        steps.add(consultation(120, "2023-06-30T18:30:00Z", "COMPLETED"));
        steps.add(consultation(121, "2023-06-30T18:45:00Z", "COMPLETED"));
        // 1 December, half past midnight in Almaty: after the period, though it is still November in UTC.
        steps.add(consultation(122, "2023-11-30T18:30:00Z", "COMPLETED"));
        Gateway.together(steps);
    }

    private Runnable consultation(int person, String startsAt, String status) {
        People.Known known = people.first(person);
        Map<String, Object> body = Map.of(
                "programme",
                Programme2023.CODE,
                "graduateId",
                known.id(),
                "topic",
                "SMALL_GRANTS",
                "mode",
                startsAt.contains("T18:") ? "PHONE" : "IN_PERSON",
                "startsAt",
                startsAt,
                "status",
                status);
        return () ->
                gateway.put(known.caller(), "/v1/consultations/external/consultation-%03d".formatted(person), body);
    }

    private void publicity() {
        List<Runnable> steps = new ArrayList<>();
        int posts = facts.at("/publicity/socialNetworkPublications").asInt();
        for (int i = 1; i <= posts; i++) {
            Map<String, Object> post = Map.of(
                    "programme",
                    Programme2023.CODE,
                    "kind",
                    "SOCIAL_NETWORK_POST",
                    "channel",
                    "invented network",
                    "publishedOn",
                    "2023-%02d-%02d".formatted(7 + i % 5, 1 + i % 28),
                    "url",
                    "https://social.example.org/ainalaiyn-2023/%03d".formatted(i));
            String path = "/v1/publications/external/post-%03d".formatted(i);
            steps.add(() -> gateway.put("partner-b", path, post));
        }
        facts.at("/publicity/printed").forEach(printed -> {
            // "booklets" is the kind BOOKLET; how many there were was not reported, and is left open.
            String kind = printed.asText().replaceAll("s$", "").toUpperCase(Locale.ROOT);
            steps.add(() -> gateway.put(
                    "partner-b",
                    "/v1/publications/external/" + printed.asText(),
                    Map.of("programme", Programme2023.CODE, "kind", kind)));
        });
        Gateway.together(steps);
    }

    /** The last entry of all: it counts from when it is recorded, not from when it happened. */
    void recordLate(Progress progress) {
        People.Known known = people.first(LATE);
        String forum =
                gateway.get("partner-b", "/v1/events/external/forum").path("id").asText();
        gateway.put(known.caller(), "/v1/events/" + forum + "/attendances/" + known.id(), Map.of("status", "PRESENT"));
        progress.step("One attendance at the forum entered late");
    }

    private static Map<String, Object> event(
            String type, String audience, Map<String, String> title, String venue, String startsAt) {
        Map<String, Object> body = new HashMap<>();
        body.put("programme", Programme2023.CODE);
        body.put("type", type);
        body.put("audience", audience);
        body.put("title", title);
        body.put("venue", venue);
        body.put("startsAt", startsAt);
        return body;
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        body.put(member, value);
        return body;
    }

    private String plan(String externalId, Map<String, Object> body) {
        return gateway.put("partner-b", "/v1/events/external/" + externalId, body)
                .path("id")
                .asText();
    }

    private void hold(String event, String externalId) {
        gateway.post(
                "partner-b", "/v1/events/" + event + "/holding", null, "programme-2023-" + externalId + "-holding");
    }

    private void register(String event, People.Known graduate) {
        gateway.put(graduate.caller(), "/v1/events/" + event + "/registrations/" + graduate.id(), null);
    }

    private void attend(
            String event, int from, int until, IntFunction<String> status, IntFunction<People.Known> record) {
        List<Runnable> steps = new ArrayList<>();
        for (int person = from; person < until; person++) {
            People.Known known = record.apply(person);
            Map<String, String> body = Map.of("status", status.apply(person));
            steps.add(() -> gateway.put(known.caller(), "/v1/events/" + event + "/attendances/" + known.id(), body));
        }
        Gateway.together(steps);
    }
}
