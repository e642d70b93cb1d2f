package kz.ainalaiyn.gateway.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.evidence.Changed;
import kz.ainalaiyn.gateway.evidence.Changed.AttendanceId;
import kz.ainalaiyn.gateway.evidence.Changed.ChangedAttendance;
import kz.ainalaiyn.platform.changes.FeedEvent;
import org.jspecify.annotations.Nullable;

/** The changes of one revision, of each subject the newest for each table. */
final class Batch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<ProjectedTable, Map<String, FeedEvent>> newest = new EnumMap<>(ProjectedTable.class);

    Batch(List<FeedEvent> changes) {
        for (FeedEvent change : changes) {
            for (ProjectedTable table : ProjectedTable.of(change.type())) {
                newest.computeIfAbsent(table, t -> new LinkedHashMap<>())
                        .merge(change.subject(), change, (a, b) -> a.version() < b.version() ? b : a);
            }
        }
    }

    /**
     * An attendance that was recorded before.
     *
     * @param changed false when what was recorded is as new as the change
     */
    record Recorded(AttendanceId id, String status, boolean changed) {}

    /** The tables into which something of it goes, in the order in which they are written. */
    Set<ProjectedTable> tables() {
        return newest.keySet();
    }

    /** What a table takes of it, as its statement wants it. */
    String of(ProjectedTable table) {
        var array = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(array)) {
            json.writeStartArray();
            for (FeedEvent change : changes(table).values()) {
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

    /**
     * Whatever evidence depends on.
     *
     * @param recorded those of its attendances that were recorded before
     */
    Changed changed(List<Recorded> recorded) {
        Set<UUID> graduates = new HashSet<>(ids(ProjectedTable.GRADUATE));
        graduates.addAll(ids(ProjectedTable.RECORD_LINK));
        return new Changed(
                graduates,
                changes(ProjectedTable.PROGRAMME).keySet(),
                ids(ProjectedTable.EVENT),
                attendances(recorded),
                ids(ProjectedTable.CONSULTATION),
                ids(ProjectedTable.DUPLICATE_CANDIDATE));
    }

    private List<ChangedAttendance> attendances(List<Recorded> recorded) {
        Map<AttendanceId, Recorded> known = new HashMap<>();
        recorded.forEach(each -> known.put(each.id(), each));
        List<ChangedAttendance> attendances = new ArrayList<>();
        for (FeedEvent change : changes(ProjectedTable.ATTENDANCE).values()) {
            var id = new AttendanceId(
                    UUID.fromString(change.data().required("eventId").asText()),
                    UUID.fromString(change.data().required("graduateId").asText()));
            @Nullable Recorded before = known.get(id);
            if (before == null || before.changed()) {
                attendances.add(new ChangedAttendance(
                        id,
                        before == null ? null : before.status(),
                        change.data().required("status").asText()));
            }
        }
        return attendances;
    }

    private Set<UUID> ids(ProjectedTable table) {
        return changes(table).keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private Map<String, FeedEvent> changes(ProjectedTable table) {
        return newest.getOrDefault(table, Map.of());
    }
}
