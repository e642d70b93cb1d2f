package kz.ainalaiyn.gateway.reporting.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person of a record at two revisions.
 *
 * @param before the person's ordinal at the earlier revision; null while that was not known
 * @param after the person's ordinal at the later revision; null while that was not known
 */
record Link(
        UUID graduate, @Nullable Integer before, @Nullable Integer after) {

    /** The records that were or are of these persons, or of somebody who shares a record with them. */
    static List<Link> allAround(Connection connection, BitSet persons, long earlier, long later) throws SQLException {
        BitSet around = (BitSet) persons.clone();
        while (true) {
            List<Link> links = of(connection, around, earlier, later);
            int known = around.cardinality();
            for (Link link : links) {
                Stream.of(Optional.ofNullable(link.before), Optional.ofNullable(link.after))
                        .flatMap(Optional::stream)
                        .forEach(around::set);
            }
            if (around.cardinality() == known) {
                return links;
            }
        }
    }

    private static List<Link> of(Connection connection, BitSet persons, long earlier, long later) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with asked as (select ?::bigint as earlier, ?::bigint as later, ?::integer[] as persons),
                affected as (
                    select distinct l.graduate_id from asked join record_link l on l.person = any (asked.persons))
                select affected.graduate_id, earlier.person as before, later.person as after
                from asked
                cross join affected
                left join record_link_as_of(asked.earlier) earlier on earlier.graduate_id = affected.graduate_id
                left join record_link_as_of(asked.later) later on later.graduate_id = affected.graduate_id
                """)) {
            select.setLong(1, earlier);
            select.setLong(2, later);
            select.setArray(
                    3,
                    connection.createArrayOf("integer", persons.stream().boxed().toArray()));
            List<Link> links = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(new Link(
                            row.getObject("graduate_id", UUID.class),
                            row.getObject("before", Integer.class),
                            row.getObject("after", Integer.class)));
                }
            }
            return links;
        }
    }

    /** Whose it was, or if that was not known whose it is now. */
    @Nullable
    Integer first() {
        return before != null ? before : after;
    }
}
