package kz.ainalaiyn.gateway.reporting.evidence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact.AttendanceId;
import kz.ainalaiyn.gateway.reporting.evidence.RevisionImpact.AttendanceImpact;
import org.jspecify.annotations.Nullable;

/**
 * Computes the evidence delta of a revision whose rows are projected already: what counts now, less what counted before, for everything
 * that the revision may have changed.
 *
 * <p>Rows that the revision changed itself come first. An event or a programme can draw a million attendances along: these are compared
 * in batches, and only what differs is kept.
 */
final class EvidenceDelta {
    private static final int EVENTS_OF_A_PART = 50;
    private static final int CONSULTATIONS_OF_A_PART = 1_000;

    private final Connection connection;
    private final long revision;
    private final RevisionImpact impact;
    private final Map<String, Map<Contribution, Integer>> sums = new TreeMap<>();

    private EvidenceDelta(Connection connection, long revision, RevisionImpact impact) {
        this.connection = connection;
        this.revision = revision;
        this.impact = impact;
    }

    /**
     * A contribution to coverage: one person reached on one occasion.
     *
     * @param person the person's ordinal, 0 when it is not known whose record it is
     */
    record Contribution(int person, Occasion occasion) {}

    /** What an event or a consultation counts for, whoever came. */
    private record Delivery(String programme, LocalDate day, Occasion.Kind kind, String type) {}

    /** A record, and the delivery that reached it. */
    private record Reached(UUID graduate, Delivery by) {}

    /** Who was present before and is now. */
    private record Presences(Set<AttendanceId> before, Set<AttendanceId> now) {}

    /**
     * The delta of each programme: by how much the number of contributions of a person and an occasion grew; negative where it shrank.
     *
     * @param records what is known already of records at this revision
     */
    static Map<String, Map<Contribution, Integer>> of(
            Connection connection, long revision, RevisionImpact impact, Records records) throws SQLException {
        var delta = new EvidenceDelta(connection, revision, impact);
        delta.addChanged(records);
        delta.addDrawnAlong();
        delta.sums.values().removeIf(Map::isEmpty);
        return delta.sums;
    }

    private void addChanged(Records records) throws SQLException {
        Presences presences = presences(Set.of(), impact.graduates());
        for (AttendanceImpact attendance : impact.attendances()) {
            if ("PRESENT".equals(attendance.before())) {
                presences.before().add(attendance.id());
            }
            if ("PRESENT".equals(attendance.now())) {
                presences.now().add(attendance.id());
            }
        }
        Records before = impact.graduates().isEmpty() ? records : new Records();
        add(revision - 1, -1, attended(revision - 1, presences.before()), before);
        add(revision - 1, -1, consulted(revision - 1, impact.consultations(), impact.graduates()), before);
        add(revision, 1, attended(revision, presences.now()), records);
        add(revision, 1, consulted(revision, impact.consultations(), impact.graduates()), records);
    }

    private void addDrawnAlong() throws SQLException {
        Set<String> programmes = moved(Sql.REZONED_PROGRAMMES, "text", impact.programmes(), String.class);
        Set<UUID> events = moved(Sql.RECLASSIFIED_EVENTS, "uuid", impact.events(), UUID.class);
        events.addAll(of(Sql.EVENTS_OF, programmes));
        Set<AttendanceId> own =
                impact.attendances().stream().map(AttendanceImpact::id).collect(Collectors.toSet());
        for (List<UUID> part : parts(events, EVENTS_OF_A_PART)) {
            Presences presences = presences(Set.copyOf(part), Set.of());
            presences.before().removeAll(own);
            addPart(attended(revision - 1, presences.before()), attended(revision, presences.now()));
        }
        Set<UUID> consultations = of(Sql.CONSULTATIONS_OF, programmes);
        consultations.removeAll(impact.consultations());
        for (List<UUID> part : parts(consultations, CONSULTATIONS_OF_A_PART)) {
            Set<UUID> some = Set.copyOf(part);
            addPart(consulted(revision - 1, some, Set.of()), consulted(revision, some, Set.of()));
        }
    }

    private void addPart(List<Reached> before, List<Reached> now) throws SQLException {
        before.removeIf(each -> impact.graduates().contains(each.graduate()));
        now.removeIf(each -> impact.graduates().contains(each.graduate()));
        Records records = new Records();
        add(revision, -1, before, records);
        add(revision, 1, now, records);
    }

    /** Which of those that changed let other days or other deliveries count than before. */
    private <T> Set<T> moved(String sql, String type, Set<T> keys, Class<T> key) throws SQLException {
        Set<T> moved = new HashSet<>();
        if (keys.isEmpty()) {
            return moved;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, revision);
            select.setArray(2, connection.createArrayOf(type, keys.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moved.add(row.getObject(1, key));
                }
            }
        }
        return moved;
    }

    private Set<UUID> of(String sql, Set<String> programmes) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        if (programmes.isEmpty()) {
            return ids;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", programmes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private static List<List<UUID>> parts(Set<UUID> ids, int size) {
        return ids.stream().gather(Gatherers.windowFixed(size)).toList();
    }

    /** What was recorded before this revision of these events and records. */
    private Presences presences(Set<UUID> events, Set<UUID> graduates) throws SQLException {
        var presences = new Presences(new HashSet<>(), new HashSet<>());
        if (events.isEmpty() && graduates.isEmpty()) {
            return presences;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.ATTENDANCES)) {
            select.setLong(1, revision);
            set(select, 2, events);
            set(select, 3, graduates);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var presence = new AttendanceId(
                            row.getObject("event_id", UUID.class), row.getObject("graduate_id", UUID.class));
                    presences.before().add(presence);
                    if (row.getBoolean("still")) {
                        presences.now().add(presence);
                    }
                }
            }
        }
        return presences;
    }

    /** Adds to the sums, so many times for each, and keeps what is not nothing. */
    private void add(long at, int times, List<Reached> reached, Records records) throws SQLException {
        records.read(connection, at, reached.stream().map(Reached::graduate).toList());
        for (Reached each : reached) {
            Records.RecordOwner record = records.of(each.graduate());
            if (record.erased()) {
                continue;
            }
            Delivery by = each.by();
            var occasion = new Occasion(by.day(), by.kind(), by.type(), record.organisation());
            sums.computeIfAbsent(by.programme(), programme -> new HashMap<>())
                    .merge(new Contribution(record.person(), occasion), times, EvidenceDelta::sumOrNothing);
        }
    }

    private static @Nullable Integer sumOrNothing(Integer one, Integer other) {
        int sum = one + other;
        return sum == 0 ? null : sum;
    }

    /** Which of those present were so at an event that was held, at a revision. */
    private List<Reached> attended(long at, Set<AttendanceId> present) throws SQLException {
        List<Reached> reached = new ArrayList<>();
        if (present.isEmpty()) {
            return reached;
        }
        Map<UUID, Delivery> held = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.HELD_EVENTS)) {
            select.setLong(1, at);
            set(select, 2, present.stream().map(AttendanceId::event).collect(Collectors.toSet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.put(row.getObject("id", UUID.class), delivery(row, Occasion.Kind.ATTENDANCE));
                }
            }
        }
        for (AttendanceId each : present) {
            Delivery event = held.get(each.event());
            if (event != null) {
                reached.add(new Reached(each.graduate(), event));
            }
        }
        return reached;
    }

    /** Who was consulted in these consultations and in those of these records, at a revision. */
    private List<Reached> consulted(long at, Set<UUID> consultations, Set<UUID> graduates) throws SQLException {
        List<Reached> reached = new ArrayList<>();
        if (consultations.isEmpty() && graduates.isEmpty()) {
            return reached;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.COMPLETED_CONSULTATIONS)) {
            select.setLong(1, at);
            set(select, 2, consultations);
            set(select, 3, graduates);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reached.add(new Reached(
                            row.getObject("graduate_id", UUID.class), delivery(row, Occasion.Kind.CONSULTATION)));
                }
            }
        }
        return reached;
    }

    private static Delivery delivery(ResultSet row, Occasion.Kind kind) throws SQLException {
        return new Delivery(
                row.getString("programme"), row.getObject("day", LocalDate.class), kind, row.getString("type"));
    }

    private void set(PreparedStatement statement, int index, Set<UUID> ids) throws SQLException {
        statement.setArray(index, connection.createArrayOf("uuid", ids.toArray()));
    }
}
