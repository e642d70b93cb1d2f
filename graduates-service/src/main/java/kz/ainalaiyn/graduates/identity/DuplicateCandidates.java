package kz.ainalaiyn.graduates.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The duplicate candidates, and the records that are alike enough to become some. */
@ApplicationScoped
class DuplicateCandidates implements PanacheRepositoryBase<DuplicateCandidate, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select * from duplicate_candidate
            where :everything
              {and status = :status}
              {after}
            {page}
            """);

    /** The records {@code other} whose names and birth date are near those of {@code mine}; both are found by an index. */
    static final String NEAR = """

                select o as other
                from mine join graduate o
                    on o.birth_date = any (mine.dates) and consonants(o.given_sound) = any (mine.names)
                union all
                select o
                from mine join graduate o
                    on o.birth_date = any (mine.dates) and consonants(o.family_sound) = any (mine.names)
                where consonants(o.given_sound) <> all (mine.names)
            """;

    private final DataSource database;

    DuplicateCandidates(DataSource database) {
        this.database = database;
    }

    /** A record becomes a candidate with so many others at the most, the likest: a date that stands for "unknown" has thousands. */
    private static final int MOST = 20;

    /** For whoever sees all organisations' records; for others there is none. */
    Optional<DuplicateCandidate> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(candidate -> scope.everything());
    }

    /** The candidates of a record. */
    List<DuplicateCandidate> of(UUID graduateId) {
        return list("firstGraduate = ?1 or secondGraduate = ?1 order by id", graduateId);
    }

    /** Those of these records that have not been erased. */
    @SuppressWarnings("unchecked")
    List<UUID> registered(Collection<UUID> records) {
        return getEntityManager()
                .createNativeQuery("select id from graduate where id = any (:ids)", UUID.class)
                .setParameter("ids", records.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * Pairs of one of these records and another that are alike and no candidate yet: {@code first}, {@code second}, {@code likeness}; each
     * pair once.
     */
    @SuppressWarnings("unchecked")
    List<Tuple> alike(Collection<UUID> records) {
        return getEntityManager()
                .createNativeQuery("""
                select distinct on (a.first, a.second) a.first, a.second, a.likeness
                from unnest(cast(:ids as uuid[])) asked (id)
                cross join lateral (
                    -- Each by itself and before the rest, whatever the planner believes of how long the tables are.
                    with mine as materialized (
                        select g as own, l.person_id, array(select dates_within_one_slip(g.birth_date)) as dates,
                               array[consonants(g.given_sound), consonants(g.family_sound)] as names
                        from graduate g join record_link l on l.graduate_id = g.id
                        where g.id = asked.id
                    ),
                    near as materialized (%s)
                    select least((own).id, (other).id) as first, greatest((own).id, (other).id) as second,
                           similarity((own).spelling, (other).spelling) as likeness
                    from mine cross join near join record_link l on l.graduate_id = (other).id
                    where mine.person_id <> l.person_id and may_be_one(own, other)
                        and not have_differing_iins(mine.person_id, l.person_id)
                    order by (own).birth_date = (other).birth_date desc, likeness desc, (other).registered_at, (other).id
                    limit :most
                ) a
                where not exists (select from duplicate_candidate c
                                  where c.first_graduate = a.first and c.second_graduate = a.second)
                order by a.first, a.second
                """.formatted(NEAR), Tuple.class)
                .setParameter("ids", records.toArray(UUID[]::new))
                .setParameter("most", MOST)
                .getResultList();
    }

    /** The candidates of these persons' records that nobody has decided: {@code id}, and whether they are {@code alike} still. */
    @SuppressWarnings("unchecked")
    List<Tuple> undecided(Collection<UUID> persons) {
        return getEntityManager()
                .createNativeQuery("""
                with mine as (select graduate_id from record_link where person_id = any (:persons)),
                undecided as (
                    select c.* from mine join duplicate_candidate c on c.first_graduate = mine.graduate_id
                    where c.status in ('OPEN', 'CLOSED')
                    union
                    select c.* from mine join duplicate_candidate c on c.second_graduate = mine.graduate_id
                    where c.status in ('OPEN', 'CLOSED')
                )
                select c.id,
                       may_be_one(a, b) and al.person_id <> bl.person_id
                           and not have_differing_iins(al.person_id, bl.person_id) as alike
                from undecided c
                join graduate a on a.id = c.first_graduate
                join graduate b on b.id = c.second_graduate
                join record_link al on al.graduate_id = a.id
                join record_link bl on bl.graduate_id = b.id
                order by c.id
                """, Tuple.class)
                .setParameter("persons", persons.toArray(UUID[]::new))
                .getResultList();
    }

    /** Whether an earlier decision says of other records of the same two persons that they are two. */
    boolean isRuledOut(DuplicateCandidate candidate) {
        return (boolean) getEntityManager()
                .createNativeQuery("""
                select exists (
                    select from record_link one
                    join record_link other on other.graduate_id = :second and other.person_id <> one.person_id
                    join record_link a on a.person_id = one.person_id
                    join record_link b on b.person_id = other.person_id
                    join duplicate_candidate c on c.first_graduate = least(a.graduate_id, b.graduate_id)
                        and c.second_graduate = greatest(a.graduate_id, b.graduate_id)
                    where one.graduate_id = :first and c.id <> :id and c.status = 'DIFFERENT_PERSONS')
                """, Boolean.class)
                .setParameter("first", candidate.firstGraduate)
                .setParameter("second", candidate.secondGraduate)
                .setParameter("id", candidate.id)
                .getSingleResult();
    }

    /** Candidates after the key of the last one seen. */
    List<DuplicateCandidate> list(CandidateFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope)
                .entities(filter.order().keyset(), after, rows, getEntityManager(), DuplicateCandidate.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(CandidateFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(CandidateFilter filter, Scope scope) {
        return LIST.with("everything", scope.everything()).with("status", filter.status());
    }

    /** The persons whom these records are of. */
    @SuppressWarnings("unchecked")
    Set<UUID> personsOf(Collection<UUID> records) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("select person_id from record_link where graduate_id = any (:ids)", UUID.class)
                .setParameter("ids", records.toArray(UUID[]::new))
                .getResultList());
    }
}
