package kz.ainalaiyn.graduates.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which record is of which person: the links of now, and those of before. */
@ApplicationScoped
class RecordLinks implements PanacheRepositoryBase<RecordLink, UUID> {
    private static final String NOT_ERASED = "graduateId in (select g.id from Graduate g)";

    /** The link of a record that has not been erased. */
    Optional<RecordLink> find(UUID graduateId) {
        return find("graduateId = ?1 and " + NOT_ERASED, graduateId).firstResultOptional();
    }

    /** The links of a person's records, but for those that have been erased. */
    List<RecordLink> ofPerson(UUID person) {
        return list("personId = ?1 and " + NOT_ERASED + " order by graduateId", person);
    }

    /** The links of all records that a person ever had and has not been parted from. */
    List<RecordLink> ofPersonWithErased(UUID person) {
        return list("personId = ?1 order by graduateId", person);
    }

    /** The person of another record that has this IIN; where a coordinator parted several, of the one that was linked first. */
    Optional<UUID> personOf(byte @Nullable [] mac, UUID but) {
        return getEntityManager()
                .createQuery("""
                select personId from RecordLink where iinMac = :mac and graduateId <> :but order by linkedAt, graduateId
                """, UUID.class)
                .setParameter("mac", mac)
                .setParameter("but", but)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether another record of the person has the same IIN, and nobody has decided about the person. */
    boolean isByIinAlone(RecordLink link) {
        boolean linked =
                count("personId = ?1 and graduateId <> ?2 and iinMac = ?3", link.personId, link.graduateId, link.iinMac)
                        > 0;
        // Asked in either case: the time it takes would tell whether somebody else has the IIN.
        boolean decided = isDecided(link.personId);
        return linked && !decided;
    }

    /** Whether a coordinator has decided that a record is of this person. */
    boolean isDecided(UUID person) {
        return count("personId = ?1 and reason = ?2 and " + NOT_ERASED, person, LinkReason.DECIDED) > 0;
    }

    /** Whether a coordinator has ever decided whom this record is of. */
    boolean wasDecided(UUID graduateId) {
        return (boolean) getEntityManager()
                .createNativeQuery("""
                select exists (select from record_link_history where graduate_id = :id and reason = 'DECIDED')
                """, Boolean.class)
                .setParameter("id", graduateId)
                .getSingleResult();
    }

    /**
     * Links records that are linked to nobody, each to the person of the record that has its IIN or to one of its own, keeps the links for when
     * they are linked otherwise, and asks whom else the records may be of.
     *
     * @param records no two of which have one IIN
     */
    @SuppressWarnings("unchecked")
    List<RecordLink> addAll(List<NewRecord> records, String by, Instant at) {
        return getEntityManager()
                .createNativeQuery("""
                with said as (
                    select graduate_id, iin_mac, own, person_of_iin(iin_mac) as known
                    -- All who lock several IINs do it in one order.
                    from (select * from unnest(cast(:ids as uuid[]), cast(:macs as bytea[]), cast(:persons as uuid[]))
                              n (graduate_id, iin_mac, own)
                          order by iin_lock(iin_mac), graduate_id) in_order
                ), added as (
                    insert into record_link (graduate_id, organisation, iin_mac, person_id, reason, linked_by, linked_at, version)
                    select graduate_id, g.organisation, iin_mac, coalesce(known, own),
                        case when known is null then 'REGISTERED' else 'SAME_IIN' end, :by, :at, 0
                    from said join graduate g on g.id = graduate_id
                    returning *
                ), kept as (
                    insert into record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)
                    select graduate_id, version, person_id, reason, linked_by, linked_at from added
                ), searched as (
                    insert into duplicate_search (graduate_id, requested_at, due_at) select graduate_id, :at, :at from added
                )
                select * from added
                """, RecordLink.class)
                .setParameter("ids", records.stream().map(NewRecord::id).toArray(UUID[]::new))
                .setParameter("macs", records.stream().map(NewRecord::iinMac).toArray(byte[][]::new))
                .setParameter("persons", records.stream().map(NewRecord::own).toArray(UUID[]::new))
                .setParameter("by", by)
                .setParameter("at", at)
                .getResultList();
    }

    /**
     * A record that is linked to nobody.
     *
     * @param own the person whom it is of where no other record has its IIN
     */
    record NewRecord(UUID id, byte @Nullable [] iinMac, UUID own) {}

    /** Keeps what is linked now for when it is linked otherwise. */
    void keep(RecordLink link) {
        getEntityManager()
                .createNativeQuery("""
                insert into record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)
                select graduate_id, version, person_id, reason, linked_by, linked_at
                from record_link where graduate_id = :id
                """)
                .setParameter("id", link.graduateId)
                .executeUpdate();
    }
}
