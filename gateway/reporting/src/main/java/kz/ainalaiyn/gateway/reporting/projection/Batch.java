package kz.ainalaiyn.gateway.reporting.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact.AttendanceId;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact.AttendanceImpact;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** The changes of one revision, of each subject the newest for each table. */
final class Batch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<ProjectedTable> NAMED =
            EnumSet.of(ProjectedTable.ORGANISATION, ProjectedTable.DISTRICT, ProjectedTable.INSTITUTION);

    private final Map<ProjectedTable, String> rows = new EnumMap<>(ProjectedTable.class);
    private final Map<ProjectedTable, Set<String>> subjects = new EnumMap<>(ProjectedTable.class);
    private final Map<AttendanceId, String> attendances;
    private final Set<UUID> registeredEvents;
    private final Set<UUID> reached;

    Batch(List<FeedEvent> changes) {
        Map<ProjectedTable, Map<String, FeedEvent>> newest = new EnumMap<>(ProjectedTable.class);
        for (FeedEvent change : changes) {
            for (ProjectedTable table : ProjectedTable.of(change.type())) {
                newest.computeIfAbsent(table, t -> new LinkedHashMap<>())
                        .merge(change.subject(), change, (a, b) -> a.version() < b.version() ? b : a);
            }
        }
        newest.forEach((table, bySubject) -> {
            rows.put(table, json(bySubject.values()));
            subjects.put(table, Set.copyOf(bySubject.keySet()));
        });
        attendances = newest.getOrDefault(ProjectedTable.ATTENDANCE, Map.of()).values().stream()
                .map(FeedEvent::data)
                .collect(Collectors.toMap(
                        data -> new AttendanceId(id(data, "eventId"), id(data, "graduateId")),
                        data -> data.required("status").asText()));
        registeredEvents = newest.getOrDefault(ProjectedTable.REGISTRATION, Map.of()).values().stream()
                .map(change -> id(change.data(), "eventId"))
                .collect(Collectors.toSet());
        reached = Stream.of(ProjectedTable.ATTENDANCE, ProjectedTable.CONSULTATION)
                .flatMap(table -> newest.getOrDefault(table, Map.of()).values().stream())
                .map(change -> id(change.data(), "graduateId"))
                .collect(Collectors.toSet());
    }

    /**
     * An attendance that was recorded before.
     *
     * @param changed false when what was recorded is as new as the change
     */
    record Recorded(AttendanceId id, String status, boolean changed) {}

    /** The tables into which something of it goes, in the order in which they are written. */
    Set<ProjectedTable> tables() {
        return rows.keySet();
    }

    /** What a table takes of it, as its statement wants it. */
    String of(ProjectedTable table) {
        return rows.getOrDefault(table, "[]");
    }

    private static String json(Collection<FeedEvent> changes) {
        var array = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(array)) {
            json.writeStartArray();
            for (FeedEvent change : changes) {
                json.writeStartObject();
                for (Map.Entry<String, JsonNode> member : change.data().properties()) {
                    json.writeFieldName(member.getKey());
                    json.writeTree(member.getValue());
                }
                json.writeStringField("subject", change.subject());
                json.writeNumberField("version", change.version());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return array.toString();
    }

    private static UUID id(JsonNode data, String member) {
        return UUID.fromString(data.required(member).asText());
    }

    /** Of which records it tells that somebody was somewhere. */
    Set<UUID> reached() {
        return reached;
    }

    /**
     * Whatever evidence depends on.
     *
     * @param recorded those of its attendances that were recorded before
     */
    RevisionImpact changed(List<Recorded> recorded) {
        Set<UUID> graduates = new HashSet<>(ids(ProjectedTable.GRADUATE));
        graduates.addAll(ids(ProjectedTable.RECORD_LINK));
        return new RevisionImpact(
                graduates,
                subjects.getOrDefault(ProjectedTable.PROGRAMME, Set.of()),
                ids(ProjectedTable.EVENT),
                attendances(recorded),
                attendedEvents(),
                ids(ProjectedTable.CONSULTATION),
                ids(ProjectedTable.PUBLICATION),
                ids(ProjectedTable.COMPETITION),
                ids(ProjectedTable.APPLICATION),
                ids(ProjectedTable.AWARD),
                ids(ProjectedTable.DUPLICATE_CANDIDATE),
                NAMED.stream().anyMatch(rows::containsKey));
    }

    private Set<UUID> attendedEvents() {
        Set<UUID> events = new HashSet<>(registeredEvents);
        events.addAll(ids(ProjectedTable.EVENT));
        attendances.keySet().forEach(attendance -> events.add(attendance.event()));
        return events;
    }

    private List<AttendanceImpact> attendances(List<Recorded> recorded) {
        Map<AttendanceId, Recorded> before = new HashMap<>();
        recorded.forEach(each -> before.put(each.id(), each));
        List<AttendanceImpact> changed = new ArrayList<>();
        attendances.forEach((id, status) -> {
            Recorded was = before.get(id);
            if (was == null) {
                changed.add(new AttendanceImpact(id, null, status));
            } else if (was.changed()) {
                changed.add(new AttendanceImpact(id, was.status(), status));
            }
        });
        return changed;
    }

    private Set<UUID> ids(ProjectedTable table) {
        return subjects.getOrDefault(table, Set.of()).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
