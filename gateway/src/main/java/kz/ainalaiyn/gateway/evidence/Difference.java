package kz.ainalaiyn.gateway.evidence;

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
import kz.ainalaiyn.gateway.evidence.Changed.AttendanceId;
import kz.ainalaiyn.gateway.evidence.Changed.ChangedAttendance;

/**
 * By what evidence a revision, whose rows are projected already, differs from the one before: whatever it may have changed, as it
 * counts now less as it counted before.
 */
final class Difference {
    private final Connection connection;
    private final Changed changed;
    private final Map<String, Map<Piece, Integer>> sums = new TreeMap<>();

    private Difference(Connection connection, Changed changed) {
        this.connection = connection;
        this.changed = changed;
    }

    /**
     * Somebody reached on an occasion.
     *
     * @param person the person's ordinal, 0 when it is not known whose record it is
     */
    record Piece(int person, Occasion occasion) {}

    /** What an event or a consultation counts for, whoever came. */
    private record Delivery(String programme, LocalDate day, Occasion.Kind kind, String type) {}

    /** Whose record was reached by what. */
    private record Reached(UUID graduate, Delivery by) {}

    /**
     * Of each programme how many times more than before somebody was reached on an occasion; fewer where it is less than 0.
     *
     * @param records what is known already of records at this revision
     */
    static Map<String, Map<Piece, Integer>> of(Connection connection, long revision, Changed changed, Records records)
            throws SQLException {
        Set<AttendanceId> before = new HashSet<>();
        Set<AttendanceId> now = new HashSet<>();
        for (ChangedAttendance attendance : changed.attendances()) {
            if ("PRESENT".equals(attendance.before())) {
                before.add(attendance.id());
            }
            if ("PRESENT".equals(attendance.now())) {
                now.add(attendance.id());
            }
        }
        var difference = new Difference(connection, changed);
        Set<String> moved = difference.moved(revision);
        Set<UUID> events = difference.withThoseOf(Sql.EVENTS_OF, moved, changed.events());
        Set<UUID> consultations = difference.withThoseOf(Sql.CONSULTATIONS_OF, moved, changed.consultations());
        difference.dependent(revision, events, before, now);
        Records recordsBefore = changed.graduates().isEmpty() ? records : new Records();
        difference.count(revision - 1, before, consultations, recordsBefore, -1);
        difference.count(revision, now, consultations, records, 1);
        difference.sums.values().forEach(pieces -> pieces.values().removeIf(sum -> sum == 0));
        difference.sums.values().removeIf(Map::isEmpty);
        return difference.sums;
    }

    /** Of a programme the days alone are evidence: its title and target change nothing, and it can have millions of attendances. */
    private Set<String> moved(long revision) throws SQLException {
        Set<String> moved = new HashSet<>();
        if (changed.programmes().isEmpty()) {
            return moved;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.MOVED_PROGRAMMES)) {
            select.setLong(1, revision);
            select.setArray(
                    2, connection.createArrayOf("text", changed.programmes().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    moved.add(row.getString("code"));
                }
            }
        }
        return moved;
    }

    /** Asked for apart, because it seldom happens: a plan that reckons with a whole programme is made for millions of rows. */
    private Set<UUID> withThoseOf(String sql, Set<String> programmes, Set<UUID> ids) throws SQLException {
        if (programmes.isEmpty()) {
            return ids;
        }
        Set<UUID> all = new HashSet<>(ids);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", programmes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(row.getObject(1, UUID.class));
                }
            }
        }
        return all;
    }

    /** Adds the attendances of these events and records that were there before this revision. */
    private void dependent(long revision, Set<UUID> events, Set<AttendanceId> before, Set<AttendanceId> now)
            throws SQLException {
        if (events.isEmpty() && changed.graduates().isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.ATTENDANCES)) {
            select.setLong(1, revision);
            set(select, 2, events);
            set(select, 3, changed.graduates());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var presence = new AttendanceId(
                            row.getObject("event_id", UUID.class), row.getObject("graduate_id", UUID.class));
                    before.add(presence);
                    if (row.getBoolean("still")) {
                        now.add(presence);
                    }
                }
            }
        }
    }

    /** Adds what counts at a revision, so many times. */
    private void count(long revision, Set<AttendanceId> present, Set<UUID> consultations, Records records, int times)
            throws SQLException {
        List<Reached> reached = new ArrayList<>();
        attended(revision, present, reached);
        consulted(revision, consultations, reached);
        records.read(
                connection, revision, reached.stream().map(Reached::graduate).toList());
        for (Reached each : reached) {
            Records.Whose record = records.of(each.graduate());
            if (record.erased()) {
                continue;
            }
            Delivery by = each.by();
            var occasion = new Occasion(by.day(), by.kind(), by.type(), record.organisation());
            sums.computeIfAbsent(by.programme(), programme -> new HashMap<>())
                    .merge(new Piece(record.person(), occasion), times, Integer::sum);
        }
    }

    private void attended(long revision, Set<AttendanceId> present, List<Reached> reached) throws SQLException {
        if (present.isEmpty()) {
            return;
        }
        Map<UUID, Delivery> held = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.HELD_EVENTS)) {
            select.setLong(1, revision);
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
    }

    private void consulted(long revision, Set<UUID> consultations, List<Reached> reached) throws SQLException {
        if (consultations.isEmpty() && changed.graduates().isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.COMPLETED_CONSULTATIONS)) {
            select.setLong(1, revision);
            set(select, 2, consultations);
            set(select, 3, changed.graduates());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reached.add(new Reached(
                            row.getObject("graduate_id", UUID.class), delivery(row, Occasion.Kind.CONSULTATION)));
                }
            }
        }
    }

    private static Delivery delivery(ResultSet row, Occasion.Kind kind) throws SQLException {
        return new Delivery(
                row.getString("programme"), row.getObject("day", LocalDate.class), kind, row.getString("type"));
    }

    private void set(PreparedStatement statement, int index, Set<UUID> ids) throws SQLException {
        statement.setArray(index, connection.createArrayOf("uuid", ids.toArray()));
    }
}
