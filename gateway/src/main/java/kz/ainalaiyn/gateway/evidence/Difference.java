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
    private final Map<String, Map<Piece, Integer>> sums = new TreeMap<>();

    private Difference(Connection connection) {
        this.connection = connection;
    }

    /**
     * Somebody reached on an occasion.
     *
     * @param person the person's ordinal, 0 when it is not known whose record it is
     */
    record Piece(int person, Occasion occasion) {}

    /** What an event or a consultation counts for, whoever came. */
    private record Delivery(String programme, LocalDate day, Occasion.Kind kind, String type) {}

    /** Whose a record is: a person, and the organisation that keeps it. */
    private record Whose(int person, String organisation) {
        static final Whose UNKNOWN = new Whose(0, "UNKNOWN");
    }

    /** Whose record was reached by what. */
    private record Reached(UUID graduate, Delivery by) {}

    /** Of each programme how many times more than before somebody was reached on an occasion; fewer where it is less than 0. */
    static Map<String, Map<Piece, Integer>> of(Connection connection, long revision, Changed changed)
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
        var difference = new Difference(connection);
        Set<UUID> events = difference.withThoseOf(Sql.EVENTS_OF, changed.programmes(), changed.events());
        Set<UUID> consultations =
                difference.withThoseOf(Sql.CONSULTATIONS_OF, changed.programmes(), changed.consultations());
        difference.dependent(revision, events, changed.graduates(), before, now);
        difference.count(revision - 1, before, consultations, changed.graduates(), -1);
        difference.count(revision, now, consultations, changed.graduates(), 1);
        difference.sums.values().forEach(pieces -> pieces.values().removeIf(sum -> sum == 0));
        difference.sums.values().removeIf(Map::isEmpty);
        return difference.sums;
    }

    /**
     * A changed programme changes what all of its events and consultations count for. It seldom changes, so these are asked for
     * apart: a plan that has to reckon with a whole programme is made for millions of rows.
     */
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
    private void dependent(
            long revision, Set<UUID> events, Set<UUID> graduates, Set<AttendanceId> before, Set<AttendanceId> now)
            throws SQLException {
        if (events.isEmpty() && graduates.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.ATTENDANCES)) {
            select.setLong(1, revision);
            set(select, 2, events);
            set(select, 3, graduates);
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
    private void count(
            long revision, Set<AttendanceId> present, Set<UUID> consultations, Set<UUID> graduates, int times)
            throws SQLException {
        List<Reached> reached = new ArrayList<>();
        attended(revision, present, reached);
        consulted(revision, consultations, graduates, reached);
        Map<UUID, Whose> whose = whose(revision, reached);
        for (Reached each : reached) {
            Whose record = whose.getOrDefault(each.graduate(), Whose.UNKNOWN);
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

    private void consulted(long revision, Set<UUID> consultations, Set<UUID> graduates, List<Reached> reached)
            throws SQLException {
        if (consultations.isEmpty() && graduates.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.COMPLETED_CONSULTATIONS)) {
            select.setLong(1, revision);
            set(select, 2, consultations);
            set(select, 3, graduates);
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

    private Map<UUID, Whose> whose(long revision, List<Reached> reached) throws SQLException {
        Map<UUID, Whose> whose = new HashMap<>();
        if (reached.isEmpty()) {
            return whose;
        }
        try (PreparedStatement select = connection.prepareStatement(Sql.RECORDS)) {
            select.setLong(1, revision);
            set(select, 2, reached.stream().map(Reached::graduate).collect(Collectors.toSet()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String organisation = row.getString("organisation");
                    whose.put(
                            row.getObject("graduate_id", UUID.class),
                            new Whose(
                                    row.getInt("person"),
                                    organisation == null ? Whose.UNKNOWN.organisation() : organisation));
                }
            }
        }
        return whose;
    }

    private void set(PreparedStatement statement, int index, Set<UUID> ids) throws SQLException {
        statement.setArray(index, connection.createArrayOf("uuid", ids.toArray()));
    }
}
