package kz.ainalaiyn.gateway.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.gateway.evidence.Changed;
import kz.ainalaiyn.gateway.evidence.Changed.ChangedAttendance;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** The changes of one revision, of each subject the newest for each table. */
record Batch(List<FeedEvent> changes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a table takes of it, as its statement wants it. */
    String of(ProjectedTable table) {
        Map<String, FeedEvent> newest = new LinkedHashMap<>();
        for (FeedEvent change : changes) {
            if (table.takes(change.type())) {
                newest.merge(change.subject(), change, (a, b) -> a.version() < b.version() ? b : a);
            }
        }
        return json(newest.values());
    }

    private static String json(Collection<FeedEvent> changes) {
        ArrayNode array = JSON.createArrayNode();
        for (FeedEvent change : changes) {
            ObjectNode told = array.addObject();
            told.setAll((ObjectNode) change.data());
            told.put("subject", change.subject()).put("version", change.version());
        }
        return array.toString();
    }

    boolean concerns(ProjectedTable table) {
        return changes.stream().anyMatch(change -> table.takes(change.type()));
    }

    /**
     * Whatever evidence depends on.
     *
     * @param attendances how they were and are, as the projection knows
     */
    Changed changed(List<ChangedAttendance> attendances) {
        Set<UUID> graduates = new HashSet<>();
        Set<String> programmes = new HashSet<>();
        Set<UUID> events = new HashSet<>();
        Set<UUID> consultations = new HashSet<>();
        Set<UUID> candidates = new HashSet<>();
        for (FeedEvent change : changes) {
            if (ProjectedTable.GRADUATE.takes(change.type()) || ProjectedTable.RECORD_LINK.takes(change.type())) {
                graduates.add(UUID.fromString(change.subject()));
            } else if (ProjectedTable.PROGRAMME.takes(change.type())) {
                programmes.add(change.subject());
            } else if (ProjectedTable.EVENT.takes(change.type())) {
                events.add(UUID.fromString(change.subject()));
            } else if (ProjectedTable.CONSULTATION.takes(change.type())) {
                consultations.add(UUID.fromString(change.subject()));
            } else if (ProjectedTable.DUPLICATE_CANDIDATE.takes(change.type())) {
                candidates.add(UUID.fromString(change.subject()));
            }
        }
        return new Changed(graduates, programmes, events, attendances, consultations, candidates);
    }
}
