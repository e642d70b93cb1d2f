package kz.ainalaiyn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.ainalaiyn.stack.sample.Exchange;

/**
 * Counts a programme's coverage once more, straight from what was sent over HTTP: no table, no feed, no code of the
 * applications. And counts it wrongly in every way that reports are known to.
 */
final class Recount {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate FROM = LocalDate.of(2023, 7, 1);
    private static final LocalDate TO = LocalDate.of(2023, 11, 30);

    /** Somebody at something: the record, not the person. */
    private record Touch(String graduate, String status, JsonNode event, Instant when) {}

    private final Map<String, JsonNode> graduates = new HashMap<>();
    private final Map<String, JsonNode> events = new HashMap<>();
    private final Map<String, Touch> attendances = new HashMap<>();
    private final Map<String, Touch> consultations = new HashMap<>();
    private final Set<String> registered = new HashSet<>();

    Recount(List<Exchange> exchanges) {
        exchanges.forEach(this::note);
    }

    private void note(Exchange exchange) {
        String[] path = exchange.path().split("[/?]");
        JsonNode answer = exchange.response();
        if (!exchange.method().equals("PUT") && !exchange.method().equals("POST")) {
            return;
        }
        if (exchange.path().startsWith("/v1/graduates/external/")) {
            graduates.put(answer.path("id").asText(), exchange.request());
        } else if (exchange.path().startsWith("/v1/events/external/") || path.length == 5 && path[2].equals("events")) {
            events.put(answer.path("id").asText(), answer);
        } else if (path.length == 6 && path[4].equals("attendances")) {
            JsonNode event = events.get(path[3]);
            attendances.put(
                    path[3] + path[5],
                    new Touch(path[5], exchange.request().path("status").asText(), event, start(event)));
        } else if (path.length == 6 && path[4].equals("registrations")) {
            registered.add(path[5]);
        } else if (exchange.path().startsWith("/v1/consultations/external/")) {
            JsonNode body = exchange.request();
            consultations.put(
                    path[4],
                    new Touch(
                            body.path("graduateId").asText(),
                            body.path("status").asText(),
                            body,
                            start(body)));
        }
    }

    private static Instant start(JsonNode node) {
        return Instant.parse(node.path("startsAt").asText());
    }

    /** The right figure. */
    int covered() {
        return persons(reached(ALMATY)).size();
    }

    /** The right figure by sex: each person once. */
    Map<String, Integer> bySex() {
        Map<String, String> sexes = new HashMap<>();
        reached(ALMATY)
                .forEach(g -> sexes.put(person(g), graduates.get(g).path("sex").asText()));
        Map<String, Integer> cells = new TreeMap<>();
        sexes.values().forEach(sex -> cells.merge(sex, 1, Integer::sum));
        return cells;
    }

    /** Every wrong way of counting and what it gives. */
    Map<String, Integer> wrongly() {
        Map<String, Integer> figures = new TreeMap<>();
        figures.put("rows instead of people", (int)
                (touches(attendances, "PRESENT", ALMATY).count()
                        + touches(consultations, "COMPLETED", ALMATY).count()));
        figures.put("records instead of people, ignoring links", reached(ALMATY).size());
        Set<String> withRegistered = new HashSet<>(reached(ALMATY));
        withRegistered.addAll(registered);
        figures.put("registered instead of present", persons(withRegistered).size());
        figures.put(
                "the UTC day instead of the local day",
                persons(reached(ZoneOffset.UTC)).size());
        int children = events.values().stream()
                .mapToInt(event -> event.path("headCount").asInt())
                .sum();
        figures.put("children counted as graduates", covered() + children);
        Set<String> whateverStatus = new HashSet<>();
        attendances.values().forEach(touch -> whateverStatus.add(touch.graduate()));
        consultations.values().forEach(touch -> whateverStatus.add(touch.graduate()));
        figures.put("absent and cancelled counted", persons(whateverStatus).size());
        return figures;
    }

    private Set<String> reached(ZoneId zone) {
        Set<String> records = new HashSet<>();
        touches(attendances, "PRESENT", zone).forEach(touch -> records.add(touch.graduate()));
        touches(consultations, "COMPLETED", zone).forEach(touch -> records.add(touch.graduate()));
        return records;
    }

    private Stream<Touch> touches(Map<String, Touch> all, String status, ZoneId zone) {
        Predicate<Touch> held = touch -> touch.event().path("status").asText().equals("HELD")
                || touch.event().path("status").asText().equals("COMPLETED");
        return all.values().stream()
                .filter(touch -> touch.status().equals(status))
                .map(touch -> new Touch(
                        touch.graduate(),
                        touch.status(),
                        events.getOrDefault(touch.event().path("id").asText(), touch.event()),
                        touch.when()))
                .filter(held)
                .filter(touch -> {
                    LocalDate day = touch.when().atZone(zone).toLocalDate();
                    return !day.isBefore(FROM) && !day.isAfter(TO);
                });
    }

    private Set<String> persons(Set<String> records) {
        Set<String> persons = new HashSet<>();
        records.forEach(record -> persons.add(person(record)));
        return persons;
    }

    /** The same IIN is the same person. */
    private String person(String record) {
        return graduates.get(record).path("iin").asText();
    }

    /**
     * Why each record counts or does not, by what was posted of it. Who was only registered may have lost the seat, waited for
     * it or not come, which is the service's to say.
     */
    Map<String, Set<String>> reasons() {
        Set<String> reached = reached(ALMATY);
        Set<String> persons = persons(reached);
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (String record : graduates.keySet()) {
            reasons.put(
                    record,
                    reached.contains(record)
                            ? Set.of("COUNTED")
                            : persons.contains(person(record)) ? Set.of("COUNTED_BY_ANOTHER_RECORD") : failing(record));
        }
        return reasons;
    }

    private Set<String> failing(String record) {
        Set<String> failing = new HashSet<>();
        for (Touch touch : Stream.concat(attendances.values().stream(), consultations.values().stream())
                .filter(touch -> touch.graduate().equals(record))
                .toList()) {
            failing.add(
                    switch (touch.status()) {
                        case "PRESENT", "COMPLETED" -> "OUTSIDE_PERIOD";
                        case "NO_SHOW" -> "ABSENT";
                        default -> touch.status();
                    });
        }
        if (failing.isEmpty()) {
            return registered.contains(record)
                    ? Set.of("WAITLISTED", "REGISTRATION_CANCELLED", "NOT_RECORDED")
                    : Set.of("NO_EVIDENCE");
        }
        return failing;
    }
}
