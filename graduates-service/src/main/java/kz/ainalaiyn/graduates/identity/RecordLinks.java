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
        return linked && !isDecided(link.personId);
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

    /** Links a record that is linked to nobody, and keeps it for when it is linked otherwise. */
    RecordLink add(UUID graduateId, byte @Nullable [] mac, UUID person, LinkReason reason, String by, Instant at) {
        return (RecordLink) getEntityManager()
                .createNativeQuery("""
                with added as (
                    insert into record_link (graduate_id, iin_mac, person_id, reason, linked_by, linked_at, version)
                    values (:id, :mac, :person, :reason, :by, :at, 0)
                    returning *
                ), kept as (
                    insert into record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)
                    select graduate_id, version, person_id, reason, linked_by, linked_at from added
                )
                select * from added
                """, RecordLink.class)
                .setParameter("id", graduateId)
                .setParameter("mac", mac)
                .setParameter("person", person)
                .setParameter("reason", reason.name())
                .setParameter("by", by)
                .setParameter("at", at)
                .getSingleResult();
    }

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
