package kz.ainalaiyn.gateway.reporting.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.explanation.Reason;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** What a programme's figure leaves out, by the definition and from the changes alone. */
final class ExclusionRecount {
    private record Piece(String person, Reason reason) {}

    private final Recount recount;
    private final String programme;

    ExclusionRecount(Recount recount, String programme) {
        this.recount = recount;
        this.programme = programme;
    }

    /** Of each reason: how many pieces of evidence, and how many persons who have nothing better. */
    Map<Reason, List<Integer>> byReason() {
        List<Piece> pieces = pieces();
        Map<String, Reason> best = pieces.stream()
                .collect(Collectors.groupingBy(
                        Piece::person,
                        Collectors.collectingAndThen(
                                Collectors.maxBy(Comparator.comparing(Piece::reason)),
                                most -> most.orElseThrow().reason())));
        Map<Reason, List<Integer>> numbers = new TreeMap<>();
        for (Reason reason : Reason.values()) {
            int touches = (int)
                    pieces.stream().filter(piece -> piece.reason() == reason).count();
            int persons =
                    (int) best.values().stream().filter(one -> one == reason).count();
            if (touches > 0 && reason != Reason.COUNTED) {
                numbers.put(reason, List.of(touches, persons));
            }
        }
        return numbers;
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Map<String, FeedEvent> atEvents = new HashMap<>(recount.all("registration-changed"));
        atEvents.putAll(recount.all("attendance-recorded"));
        atEvents.values().forEach(told -> {
            JsonNode event =
                    recount.data("event-changed", told.data().path("eventId").asText());
            if (event != null) {
                boolean registered = told.type().contains("registration");
                String status = told.data().path("status").asText();
                add(pieces, event, told.data(), registered ? registration(status) : attendance(event, status));
            }
        });
        recount.all("consultation-changed")
                .values()
                .forEach(told -> add(
                        pieces,
                        told.data(),
                        told.data(),
                        consultation(told.data().path("status").asText())));
        return pieces;
    }

    private static Reason registration(String status) {
        return Map.of("WAITLISTED", Reason.WAITLISTED, "CANCELLED", Reason.REGISTRATION_CANCELLED)
                .getOrDefault(status, Reason.NOT_RECORDED);
    }

    private static Reason attendance(JsonNode event, String status) {
        String held = event.path("status").asText();
        if (!held.equals("HELD")) {
            return held.equals("CANCELLED") ? Reason.CANCELLED : Reason.NOT_HELD;
        }
        if (!event.path("audience").asText().equals("GRADUATES")) {
            return Reason.HEAD_COUNTED;
        }
        return Map.of("PRESENT", Reason.COUNTED, "EXCUSED", Reason.EXCUSED).getOrDefault(status, Reason.ABSENT);
    }

    private static Reason consultation(String status) {
        return Map.of("COMPLETED", Reason.COUNTED, "CANCELLED", Reason.CANCELLED, "NO_SHOW", Reason.ABSENT)
                .getOrDefault(status, Reason.NOT_HELD);
    }

    private void add(List<Piece> pieces, JsonNode what, JsonNode who, Reason happened) {
        if (!what.path("programme").asText().equals(programme)) {
            return;
        }
        String graduate = who.path("graduateId").asText();
        JsonNode link = recount.data("record-linked", graduate);
        JsonNode record = recount.data("graduate-changed", graduate);
        Reason reason = happened;
        if (reason == Reason.COUNTED && !isInPeriod(what)) {
            reason = Reason.OUTSIDE_PERIOD;
        } else if (reason == Reason.COUNTED && record != null && record.has("erasedAt")) {
            reason = Reason.ERASED;
        } else if (reason == Reason.COUNTED && link == null) {
            reason = Reason.WITHOUT_PERSON;
        }
        pieces.add(new Piece(link == null ? graduate : link.path("personId").asText(), reason));
    }

    private boolean isInPeriod(JsonNode what) {
        JsonNode told = recount.data("programme-changed", programme);
        LocalDate day = Instant.parse(what.path("startsAt").asText())
                .atZone(ZoneId.of(told.path("zone").asText()))
                .toLocalDate();
        return !day.isBefore(LocalDate.parse(told.at("/period/from").asText()))
                && !day.isAfter(LocalDate.parse(told.at("/period/to").asText()));
    }
}
