package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.identity.OwnDuplicateView.OwnRecord;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of records of one organisation that look like one person. Whether they do is said by the two records alone, so that a pair
 * tells of no other organisation's people: neither that it is there nor that it is missing.
 */
@ApplicationScoped
class OwnDuplicates {
    /** A record that was erased takes its pairs along; until a search has removed them they are not shown. */
    private static final String PAIRS = """
            select id, organisation, first_graduate, second_graduate, status, likeness, found_at, dismissed_at, version,
                   first_external, second_external, turned
            from own_duplicate d
            cross join lateral (
                select a.external_id as first_external, b.external_id as second_external,
                       (b.registered_at, b.id) < (a.registered_at, a.id) as turned
                from graduate a, graduate b
                where a.id = d.first_graduate and b.id = d.second_graduate
            ) records
            """;

    private static final PagedStatement LIST = PagedStatement.of(PAIRS + """
            where true
              {and organisation = :only}
              {and organisation = :organisation}
              {and status = :status}
              {after}
            {page}
            """);

    private static final ListStatement BY_ID = ListStatement.of(PAIRS + "where id = :id {and organisation = :only}");

    /** A record is paired with so many others at the most, the likest: a date that stands for "unknown" can have hundreds. */
    private static final int MOST = 20;

    private static final String OUTDATED = """
            delete from own_duplicate d
            using graduate a, graduate b, record_link al, record_link bl
            where d.status = 'OPEN' and (d.first_graduate = any (:ids) or d.second_graduate = any (:ids))
                and a.id = d.first_graduate and b.id = d.second_graduate
                and al.graduate_id = a.id and bl.graduate_id = b.id
                and (not may_be_one(a, b) or al.iin_mac <> bl.iin_mac)
            """;

    private static final String ALIKE = """
            select distinct on (a.first, a.second) a.organisation, a.first, a.second, a.likeness
            from unnest(cast(:ids as uuid[])) asked (id)
            cross join lateral (
                with mine as materialized (
                    select g as own, l.iin_mac, array(select dates_within_one_slip(g.birth_date)) as dates,
                           array[consonants(g.given_sound), consonants(g.family_sound)] as names
                    from graduate g join record_link l on l.graduate_id = g.id
                    where g.id = asked.id
                ),
                near as materialized (%s)
                select (own).organisation, least((own).id, (other).id) as first, greatest((own).id, (other).id) as second,
                       similarity((own).spelling, (other).spelling) as likeness
                from mine cross join near join record_link l on l.graduate_id = (other).id
                where (other).organisation = (own).organisation and (other).id <> (own).id
                    and (l.iin_mac <> mine.iin_mac) is not true and may_be_one(own, other)
                order by (own).birth_date = (other).birth_date desc, likeness desc, (other).registered_at, (other).id
                limit :most
            ) a
            where not exists (select from own_duplicate d
                              where d.first_graduate = a.first and d.second_graduate = a.second)
            order by a.first, a.second
            """.formatted(DuplicateCandidates.NEAR);

    private final EntityManager entities;
    private final DataSource database;
    private final Ids ids;

    OwnDuplicates(EntityManager entities, DataSource database, Ids ids) {
        this.entities = entities;
        this.database = database;
        this.ids = ids;
    }

    /** Looks which records of the same organisations these ones look like, and whether what was found before still holds. */
    @SuppressWarnings("unchecked")
    void find(Collection<UUID> records, Instant now) {
        UUID[] asked = records.toArray(UUID[]::new);
        entities.createNativeQuery(OUTDATED).setParameter("ids", asked).executeUpdate();
        List<Tuple> alike = entities.createNativeQuery(ALIKE, Tuple.class)
                .setParameter("ids", asked)
                .setParameter("most", MOST)
                .getResultList();
        alike.forEach(pair -> add(pair, now));
    }

    private void add(Tuple pair, Instant now) {
        entities.createNativeQuery("""
                        insert into own_duplicate (id, organisation, first_graduate, second_graduate, likeness, status, found_at, version)
                        values (:id, :organisation, :first, :second, :likeness, 'OPEN', :now, 0)
                        on conflict do nothing
                        """)
                .setParameter("id", ids.next())
                .setParameter("organisation", pair.get("organisation", String.class))
                .setParameter("first", pair.get("first", UUID.class))
                .setParameter("second", pair.get("second", UUID.class))
                .setParameter("likeness", pair.get("likeness", Float.class))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends the pairs of a record that has been erased. */
    void end(UUID graduate) {
        entities.createNativeQuery("delete from own_duplicate where first_graduate = :id or second_graduate = :id")
                .setParameter("id", graduate)
                .executeUpdate();
    }

    /** Writes down that the records are of two persons; does nothing when that has been said. */
    void dismiss(UUID id, String by, Instant now) {
        entities.createNativeQuery("""
                        update own_duplicate
                        set status = 'DISMISSED', dismissed_by = :by, dismissed_at = :now, version = version + 1
                        where id = :id and status = 'OPEN'
                        """)
                .setParameter("id", id)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<OwnDuplicateView> find(UUID id, Scope scope) {
        return BY_ID.with("id", id).with("only", scope.restriction()).rows(database, OwnDuplicates::view).stream()
                .findFirst();
    }

    /** Pairs after the key of the last one seen. */
    List<OwnDuplicateView> list(OwnDuplicateFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope).rows(filter.order().keyset(), after, rows, database, OwnDuplicates::view);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(OwnDuplicateFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count, scope, database);
    }

    private static PagedStatement.Question asked(OwnDuplicateFilter filter, Scope scope) {
        return LIST.with("only", scope.restriction())
                .with("organisation", filter.organisation)
                .with("status", filter.status);
    }

    private static OwnDuplicateView view(ResultSet row) throws SQLException {
        OwnRecord first = new OwnRecord(row.getObject("first_graduate", UUID.class), row.getString("first_external"));
        OwnRecord second =
                new OwnRecord(row.getObject("second_graduate", UUID.class), row.getString("second_external"));
        OffsetDateTime dismissed = row.getObject("dismissed_at", OffsetDateTime.class);
        return new OwnDuplicateView(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getBoolean("turned") ? List.of(second, first) : List.of(first, second),
                OwnDuplicateStatus.valueOf(row.getString("status")),
                row.getFloat("likeness"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                dismissed == null ? null : dismissed.toInstant(),
                row.getLong("version"));
    }
}
