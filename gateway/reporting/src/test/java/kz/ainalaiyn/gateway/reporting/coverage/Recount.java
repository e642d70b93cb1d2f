package kz.ainalaiyn.gateway.reporting.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.changes.FeedEvent;

/**
 * Coverage by its definition, counted from scratch from the changes alone: the slow and plain way that the reports are held
 * against.
 */
final class Recount {
    /** Somebody was reached: the person, or null when it is not known who it is. */
    record Touch(String person, LocalDate day, String kind, String type, String organisation, String programme) {}

    /** What is asked: values by dimension, and days. */
    record Question(List<String> programmes, LocalDate from, LocalDate to, Map<String, Set<String>> filters) {}

    private final Map<String, Map<String, FeedEvent>> newest = new HashMap<>();

    void tell(FeedEvent change) {
        String table = change.type().replace("registered", "changed").replace("erased", "changed");
        newest.computeIfAbsent(table.substring(table.lastIndexOf('.') + 1), t -> new HashMap<>())
                .merge(change.subject(), change, (a, b) -> a.version() < b.version() ? b : a);
    }

    Map<String, FeedEvent> all(String table) {
        return newest.getOrDefault(table, Map.of());
    }

    JsonNode data(String table, String subject) {
        FeedEvent change = all(table).get(subject);
        return change == null ? null : change.data();
    }

    boolean knows(String programme) {
        return data("programme-changed", programme) != null;
    }

    /** Each target and what became of it, by kind and type: {@code EVENTS FORUM} is {@code [target, actual]}. */
    Map<String, List<Integer>> targets(String code) {
        JsonNode programme = data("programme-changed", code);
        Map<String, Integer> target = new TreeMap<>();
        programme.path("target").properties().forEach(member -> {
            if (member.getValue().isInt()) {
                target.put(member.getKey(), member.getValue().asInt());
            }
            member.getValue()
                    .properties()
                    .forEach(type -> target.put(
                            "events " + type.getKey(), type.getValue().asInt()));
        });
        Map<String, Integer> actual = new TreeMap<>();
        List.of("consultations", "publications", "awards", "undated").forEach(kind -> actual.put(kind, 0));
        all("event-changed").values().forEach(event -> {
            if (event.data().path("status").asText().equals("HELD")
                    && isOf(code, event.data(), day(programme, event.data()))) {
                actual.merge("events " + event.data().path("type").asText(), 1, Integer::sum);
            }
        });
        all("consultation-changed").values().forEach(consultation -> {
            if (consultation.data().path("status").asText().equals("COMPLETED")
                    && isOf(code, consultation.data(), day(programme, consultation.data()))) {
                actual.merge("consultations", 1, Integer::sum);
            }
        });
        all("publication-changed").values().forEach(publication -> {
            String day = publication.data().path("publishedOn").asText(null);
            boolean printed = publication.data().path("kind").asText().equals("BOOKLET");
            if (!printed && day == null && isOf(code, publication.data(), null)) {
                actual.merge("undated", 1, Integer::sum);
            } else if (!printed && day != null && isOf(code, publication.data(), LocalDate.parse(day))) {
                actual.merge("publications", 1, Integer::sum);
            }
        });
        all("award-granted").values().forEach(award -> {
            if (isOf(code, award.data(), null)) {
                actual.merge("awards", 1, Integer::sum);
            }
        });
        Map<String, List<Integer>> targets = new TreeMap<>();
        Set<String> kinds = new TreeSet<>(target.keySet());
        kinds.addAll(actual.keySet());
        kinds.forEach(kind -> targets.put(kind, List.of(target.getOrDefault(kind, -1), actual.getOrDefault(kind, 0))));
        return targets;
    }

    private static LocalDate day(JsonNode programme, JsonNode what) {
        return Instant.parse(what.path("startsAt").asText())
                .atZone(ZoneId.of(programme.path("zone").asText()))
                .toLocalDate();
    }

    private boolean isOf(String code, JsonNode what, LocalDate day) {
        JsonNode period = data("programme-changed", code).path("period");
        return what.path("programme").asText().equals(code)
                && (day == null
                        || !day.isBefore(LocalDate.parse(period.path("from").asText()))
                                && !day.isAfter(
                                        LocalDate.parse(period.path("to").asText())));
    }

    /** Everything that passes the question. */
    List<Touch> touches(Question question) {
        List<Touch> touches = new ArrayList<>();
        for (FeedEvent attendance : all("attendance-recorded").values()) {
            JsonNode event =
                    data("event-changed", attendance.data().path("eventId").asText());
            if (event != null
                    && attendance.data().path("status").asText().equals("PRESENT")
                    && event.path("status").asText().equals("HELD")
                    && event.path("audience").asText().equals("GRADUATES")) {
                add(touches, question, "ATTENDANCE", event.path("type").asText(), event, attendance.data());
            }
        }
        for (FeedEvent consultation : all("consultation-changed").values()) {
            if (consultation.data().path("status").asText().equals("COMPLETED")) {
                String type =
                        "CONSULTATION_" + consultation.data().path("topic").asText();
                add(touches, question, "CONSULTATION", type, consultation.data(), consultation.data());
            }
        }
        return touches;
    }

    private void add(List<Touch> all, Question question, String kind, String type, JsonNode what, JsonNode who) {
        String programme = what.path("programme").asText();
        JsonNode told = data("programme-changed", programme);
        JsonNode record = data("graduate-changed", who.path("graduateId").asText());
        if (told == null || !question.programmes().contains(programme) || record != null && record.has("erasedAt")) {
            return;
        }
        LocalDate day = Instant.parse(what.path("startsAt").asText())
                .atZone(ZoneId.of(told.path("zone").asText()))
                .toLocalDate();
        JsonNode link = data("record-linked", who.path("graduateId").asText());
        Touch touch = new Touch(
                link == null ? null : link.path("personId").asText(),
                day,
                kind,
                type,
                record == null ? "UNKNOWN" : record.path("organisation").asText(),
                programme);
        boolean inPeriod = !day.isBefore(LocalDate.parse(told.at("/period/from").asText()))
                && !day.isAfter(LocalDate.parse(told.at("/period/to").asText()))
                && !day.isBefore(question.from())
                && !day.isAfter(question.to());
        if (inPeriod
                && question.filters().entrySet().stream()
                        .allMatch(f -> f.getValue().contains(value(f.getKey(), touch, question)))) {
            all.add(touch);
        }
    }

    /** The value of a dimension. */
    String value(String dimension, Touch touch, Question question) {
        return switch (dimension) {
            case "month" -> touch.day().toString().substring(0, 7);
            case "kind" -> touch.kind();
            case "type" -> touch.type();
            case "organisation" -> touch.organisation();
            case "ageBand" ->
                ageBand(attribute(touch.person(), "birthYear"), question.to().getYear());
            default -> attribute(touch.person(), dimension);
        };
    }

    private static String ageBand(String birthYear, int year) {
        if (birthYear.equals("UNKNOWN")) {
            return birthYear;
        }
        int age = year - Integer.parseInt(birthYear);
        return age < 18 ? "UNDER_18" : age < 23 ? "18_22" : age < 29 ? "23_28" : age < 35 ? "29_34" : "35_AND_OVER";
    }

    private String attribute(String person, String name) {
        return all("record-linked").values().stream()
                .filter(link -> link.data().path("personId").asText().equals(person))
                .map(link -> all("graduate-changed").get(link.subject()))
                .filter(record -> record != null && !record.data().has("erasedAt"))
                .min(Comparator.comparing((FeedEvent r) ->
                                Instant.parse(r.data().path("registeredAt").asText()))
                        .thenComparing(FeedEvent::subject))
                .map(record -> record.data().path(name).asText())
                .orElse("UNKNOWN");
    }

    static int persons(List<Touch> touches) {
        Set<String> persons = new HashSet<>();
        touches.forEach(touch -> persons.add(touch.person()));
        persons.remove(null);
        return persons.size();
    }

    /** The figure if all that may be one person is one: everybody takes over the least name of whoever they may be. */
    int lowest(List<Touch> touches) {
        Map<String, String> names = names();
        Set<String> persons = new HashSet<>();
        touches.stream()
                .filter(touch -> touch.person() != null)
                .forEach(touch -> persons.add(names.getOrDefault(touch.person(), touch.person())));
        return persons.size();
    }

    /** How many candidates lie in chains that join persons who were reached. */
    int openPairs(List<Touch> touches) {
        Map<String, String> names = names();
        Map<String, Set<String>> reached = new HashMap<>();
        touches.stream()
                .filter(touch -> touch.person() != null)
                .forEach(touch -> reached.computeIfAbsent(
                                names.getOrDefault(touch.person(), touch.person()), n -> new HashSet<>())
                        .add(touch.person()));
        return (int) open().stream()
                .filter(pair -> reached.getOrDefault(names.get(pair.getFirst()), Set.of())
                                .size()
                        > 1)
                .count();
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (boolean changed = true; changed; ) {
            changed = false;
            for (List<String> pair : open()) {
                String least = pair.stream()
                        .map(person -> names.getOrDefault(person, person))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                for (String person : pair) {
                    changed |= !least.equals(names.put(person, least));
                }
            }
        }
        return names;
    }

    /** The persons of each open candidate whose records are of two. */
    private List<List<String>> open() {
        return all("duplicate-candidate-changed").values().stream()
                .filter(candidate -> candidate.data().path("status").asText().equals("OPEN"))
                .map(candidate -> Stream.of(0, 1)
                        .map(i -> data(
                                "record-linked",
                                candidate.data().path("graduates").path(i).asText()))
                        .filter(Objects::nonNull)
                        .map(link -> link.path("personId").asText())
                        .distinct()
                        .toList())
                .filter(persons -> persons.size() == 2)
                .toList();
    }

    /** How many persons have each combination of values. */
    Map<List<String>, Integer> cells(List<Touch> touches, List<String> dimensions, Question question) {
        Map<List<String>, List<Touch>> cells = new HashMap<>();
        for (Touch touch : touches) {
            if (touch.person() != null) {
                cells.computeIfAbsent(
                                dimensions.stream()
                                        .map(d -> value(d, touch, question))
                                        .toList(),
                                c -> new ArrayList<>())
                        .add(touch);
            }
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        cells.forEach((values, of) -> counts.put(values, persons(of)));
        return counts;
    }

    /** The running total by day. */
    static Map<LocalDate, Integer> timeline(List<Touch> touches) {
        Map<LocalDate, Integer> timeline = new TreeMap<>();
        Set<String> seen = new TreeSet<>();
        touches.stream()
                .filter(t -> t.person() != null)
                .sorted(Comparator.comparing(Touch::day))
                .forEach(touch -> {
                    if (seen.add(touch.person())) {
                        timeline.put(touch.day(), seen.size());
                    }
                });
        return timeline;
    }
}
