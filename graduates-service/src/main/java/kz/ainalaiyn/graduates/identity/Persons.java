package kz.ainalaiyn.graduates.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Who the records are of: links records to persons, keeps every link there was, and can always undo one. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<RecordLink, UUID> {
    private static final String NOT_ERASED = "graduateId in (select g.id from Graduate g)";

    private final IinMac macs;
    private final IdentityLocks locks;
    private final DuplicateCandidates candidates;
    private final Ids ids;
    private final Outbox outbox;
    private final InstantSource clock;

    Persons(
            IinMac macs,
            IdentityLocks locks,
            DuplicateCandidates candidates,
            Ids ids,
            Outbox outbox,
            InstantSource clock) {
        this.macs = macs;
        this.locks = locks;
        this.candidates = candidates;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Links a newly registered record: to the person of the same IIN, or to a new one. Does the same work whether the
     * IIN is known or not, so that whoever registers it cannot tell.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void linkRegistered(UUID graduateId, @Nullable Iin iin, String by) {
        byte[] mac = macs.of(iin);
        locks.shareDecisions();
        lockIins(mac, null);
        Optional<UUID> known = personOf(mac, graduateId);
        UUID fresh = ids.next();
        LinkReason reason = known.isPresent() ? LinkReason.SAME_IIN : LinkReason.REGISTERED;
        RecordLink link = new RecordLink(graduateId, mac, known.orElse(fresh), reason, by, clock.instant());
        persistAndFlush(link);
        publish(link);
    }

    /**
     * Links a record anew whose IIN became known, was corrected or was taken back: to the person of the IIN that it has now, or to one of
     * its own where nothing but the IIN of before had linked it to others. As with a registration, the work is the same whoever else has
     * either.
     *
     * @return the person whom the record was of before: who its other records may be of is to be looked for again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID linkCorrected(UUID graduateId, @Nullable Iin iin, String by) {
        byte[] mac = macs.of(iin);
        locks.shareDecisions();
        RecordLink link = findById(graduateId);
        lockIins(link.iinMac, mac);
        UUID person = link.personId;
        UUID otherwise = isLinkedByIinAlone(link) ? ids.next() : person;
        Optional<UUID> known = personOf(mac, graduateId);
        link.iinMac = mac;
        point(link, known.orElse(otherwise), known.isPresent() ? LinkReason.SAME_IIN : LinkReason.UNLINKED, by);
        return person;
    }

    /**
     * Forgets the IIN of a record that is erased. Until the transaction ends nobody else decides, links or erases.
     *
     * @return the person whom the record was of: who its other records may be of is to be looked for again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID forget(UUID graduateId) {
        locks.lockDecisions();
        RecordLink link = findById(graduateId);
        link.iinMac = null;
        return link.personId;
    }

    /** The person of another record that has this IIN; where a coordinator parted several, of the one that was linked first. */
    private Optional<UUID> personOf(byte @Nullable [] mac, UUID but) {
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
    private boolean isLinkedByIinAlone(RecordLink link) {
        boolean linked =
                count("personId = ?1 and graduateId <> ?2 and iinMac = ?3", link.personId, link.graduateId, link.iinMac)
                        > 0;
        boolean decided =
                count("personId = ?1 and reason = ?2 and " + NOT_ERASED, link.personId, LinkReason.DECIDED) > 0;
        return linked && !decided;
    }

    /** Always in the same order, so that of two who each take the other's IIN none waits for ever. */
    private void lockIins(byte @Nullable [] one, byte @Nullable [] other) {
        Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
                .sorted(Arrays::compare)
                .forEach(locks::lockIin);
    }

    /** The person and all records that are linked to it now, but for those that have been erased. */
    PersonView get(UUID personId) {
        List<RecordLink> links = list("personId = ?1 and " + NOT_ERASED + " order by graduateId", personId);
        if (links.isEmpty()) {
            throw ProblemException.notFound();
        }
        return PersonView.of(personId, links);
    }

    /** The person whom a record is of. */
    PersonView of(UUID graduateId) {
        return link(graduateId)
                .map(link -> get(link.personId))
                .orElseThrow(() ->
                        ProblemException.unprocessable(InputError.in("graduate", IdentityMessage.UNKNOWN_GRADUATE)));
    }

    @Transactional
    PersonView link(UUID personId, UUID graduateId, String by) {
        locks.lockDecisionsAndSearches();
        get(personId);
        RecordLink link = link(graduateId)
                .orElseThrow(() ->
                        ProblemException.unprocessable(InputError.at("/graduateId", IdentityMessage.UNKNOWN_GRADUATE)));
        if (!link.personId.equals(personId)) {
            UUID before = link.personId;
            point(link, personId, LinkReason.DECIDED, by);
            candidates.review(List.of(before, personId));
        }
        return get(personId);
    }

    /** The link of a record that has not been erased. */
    private Optional<RecordLink> link(UUID graduateId) {
        return find("graduateId = ?1 and " + NOT_ERASED, graduateId).firstResultOptional();
    }

    /** Whether both records are linked to one person now. */
    boolean areOne(UUID oneRecord, UUID anotherRecord) {
        return findById(oneRecord).personId.equals(findById(anotherRecord).personId);
    }

    /** Links all records of the second record's person to the first one's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void unite(UUID firstRecord, UUID secondRecord, String by) {
        UUID heir = findById(firstRecord).personId;
        UUID before = findById(secondRecord).personId;
        if (!heir.equals(before)) {
            for (RecordLink link : list("personId = ?1 order by graduateId", before)) {
                point(link, heir, LinkReason.DECIDED, by);
            }
            candidates.review(List.of(heir));
        }
    }

    @Transactional
    PersonView unlink(UUID personId, UUID graduateId, String by) {
        locks.lockDecisionsAndSearches();
        RecordLink link = link(graduateId)
                .filter(candidate -> candidate.personId.equals(personId))
                .orElseThrow(ProblemException::notFound);
        point(link, ids.next(), LinkReason.UNLINKED, by);
        candidates.review(List.of(personId, link.personId));
        return get(link.personId);
    }

    private void point(RecordLink link, UUID person, LinkReason reason, String by) {
        if (!link.personId.equals(person)) {
            link.point(person, reason, by, clock.instant());
        }
        flush();
        publish(link);
    }

    private void publish(RecordLink link) {
        getEntityManager()
                .createNativeQuery("""
                insert into record_link_history (graduate_id, version, person_id, reason, linked_by, linked_at)
                select graduate_id, version, person_id, reason, linked_by, linked_at
                from record_link where graduate_id = :id
                """)
                .setParameter("id", link.graduateId)
                .executeUpdate();
        // Of no organisation: that two organisations know the same person is for neither of them to see.
        outbox.append(new Change(
                GraduateChange.RECORD_LINKED,
                link.graduateId.toString(),
                link.version,
                null,
                Map.of("personId", link.personId, "reason", link.reason)));
    }
}
