package kz.ainalaiyn.graduates.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    private final DuplicateCandidates candidates;
    private final Ids ids;
    private final Outbox outbox;
    private final InstantSource clock;

    Persons(IinMac macs, DuplicateCandidates candidates, Ids ids, Outbox outbox, InstantSource clock) {
        this.macs = macs;
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
        UUID fresh = ids.next();
        UUID person = iin == null ? create(fresh) : personOf(iin, fresh);
        LinkReason reason = person.equals(fresh) ? LinkReason.REGISTERED : LinkReason.SAME_IIN;
        RecordLink link = new RecordLink(graduateId, person, reason, by, clock.instant());
        persistAndFlush(link);
        tell(link);
    }

    /**
     * Links a record whose IIN became known or was corrected after it had been registered. As with a registration, the work is the same
     * whether the IIN is known or not.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void linkCorrected(UUID graduateId, Iin iin, String by) {
        RecordLink link = findById(graduateId);
        adopt(link.personId, macs.of(iin));
        point(link, personOf(iin, ids.next()), LinkReason.SAME_IIN, by);
    }

    /**
     * Undoes what an IIN had linked that was taken back: nothing says any more that the person is known. The work is the same where it
     * had linked nothing; the new person then stays without a record.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unlinkRevoked(UUID graduateId, String by) {
        RecordLink link = findById(graduateId);
        UUID fresh = create(ids.next());
        point(link, link.reason == LinkReason.SAME_IIN ? fresh : link.personId, LinkReason.UNLINKED, by);
    }

    /**
     * Forgets the IIN of a record that is erased: of its person, and of every other person whom it was held to be of before, unless another
     * record has it too. The row is written in either case.
     *
     * @param others the IINs in the other records of a person
     * @return the persons who had it, or one of before: whom they certainly are not may be open again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> forget(UUID graduateId, @Nullable Iin iin, Function<UUID, List<Iin>> others) {
        List<Tuple> identified = identified(graduateId, iin);
        for (Tuple person : identified) {
            UUID id = person.get("id", UUID.class);
            byte[] mac = person.get("iin_mac", byte[].class);
            keepIin(id, others.apply(id).stream().anyMatch(other -> Arrays.equals(macs.of(other), mac)));
        }
        return identified.stream().map(person -> person.get("id", UUID.class)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> identified(UUID graduateId, @Nullable Iin iin) {
        return getEntityManager()
                .createNativeQuery("""
                select id, iin_mac from person
                where iin_mac is not null
                  and id in (select id from person where iin_mac = :mac
                             union
                             select person_id from record_link_history where graduate_id = :graduate)
                order by id
                for update
                """, Tuple.class)
                .setParameter("mac", iin == null ? new byte[0] : macs.of(iin))
                .setParameter("graduate", graduateId)
                .getResultList();
    }

    private void keepIin(UUID person, boolean kept) {
        getEntityManager()
                .createNativeQuery("""
                update person set iin_mac = case when :kept then iin_mac end where id = :person
                """)
                .setParameter("person", person)
                .setParameter("kept", kept)
                .executeUpdate();
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
        decideAlone();
        get(personId);
        RecordLink link = link(graduateId)
                .orElseThrow(() ->
                        ProblemException.unprocessable(InputError.at("/graduateId", IdentityMessage.UNKNOWN_GRADUATE)));
        if (!link.personId.equals(personId)) {
            UUID before = link.personId;
            point(link, personId, LinkReason.DECIDED, by);
            inheritIin(before, personId);
            candidates.review(List.of(before, personId));
        }
        return get(personId);
    }

    /** The link of a record that has not been erased. */
    private Optional<RecordLink> link(UUID graduateId) {
        return find("graduateId = ?1 and " + NOT_ERASED, graduateId).firstResultOptional();
    }

    /** Lets nobody else link or erase these records, or decide about any, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Collection<UUID> records) {
        candidates.lockDecisions();
        find("graduateId in ?1 order by graduateId", records)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Decisions are few, and what one of them moves another one could be about to move elsewhere. */
    private void decideAlone() {
        candidates.lockDecisions();
        candidates.lockSearches();
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
            inheritIin(before, heir);
            candidates.review(List.of(heir));
        }
    }

    @Transactional
    PersonView unlink(UUID personId, UUID graduateId, String by) {
        decideAlone();
        RecordLink link = link(graduateId)
                .filter(candidate -> candidate.personId.equals(personId))
                .orElseThrow(ProblemException::notFound);
        point(link, create(ids.next()), LinkReason.UNLINKED, by);
        candidates.review(List.of(personId, link.personId));
        return get(link.personId);
    }

    /** Points a link to a person. A link that already points there gets a new version, so that the work is the same. */
    private void point(RecordLink link, UUID person, LinkReason reason, String by) {
        if (link.personId.equals(person)) {
            getEntityManager().lock(link, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        } else {
            link.point(person, reason, by, clock.instant());
            flush();
        }
        tell(link);
    }

    /** A person who had no IIN has this one now, unless it is another's: a decision that was taken stands. */
    private void adopt(UUID person, byte[] mac) {
        getEntityManager()
                .createNativeQuery("""
                update person set iin_mac = :mac
                where id = :person and iin_mac is null and not exists (select from person p where p.iin_mac = :mac)
                """)
                .setParameter("mac", mac)
                .setParameter("person", person)
                .executeUpdate();
    }

    /** A person of whom no record is left leaves its IIN to the one whom its records went to. */
    private void inheritIin(UUID empty, UUID heir) {
        byte[] mac = (byte[]) getEntityManager()
                .createNativeQuery("""
                select iin_mac from person
                where id = :empty and iin_mac is not null
                  and not exists (select from record_link l join graduate g on g.id = l.graduate_id
                                  where l.person_id = :empty)
                  and exists (select from person h where h.id = :heir and h.iin_mac is null)
                """, byte[].class)
                .setParameter("empty", empty)
                .setParameter("heir", heir)
                .getSingleResultOrNull();
        if (mac != null) {
            keepIin(empty, false);
            adopt(heir, mac);
        }
    }

    private UUID create(UUID person) {
        getEntityManager()
                .createNativeQuery("insert into person (id) values (:id)")
                .setParameter("id", person)
                .executeUpdate();
        return person;
    }

    private UUID personOf(Iin iin, UUID fresh) {
        // Takes the row even where it changes nothing, so that no erasure takes the IIN away before the link is there.
        return (UUID) getEntityManager()
                .createNativeQuery("""
                insert into person (id, iin_mac) values (:id, :mac)
                on conflict (iin_mac) do update set iin_mac = excluded.iin_mac
                returning id
                """, UUID.class)
                .setParameter("id", fresh)
                .setParameter("mac", macs.of(iin))
                .getSingleResult();
    }

    private void tell(RecordLink link) {
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
                "kz.ainalaiyn.graduates.record-linked",
                link.graduateId.toString(),
                link.version,
                null,
                Map.of("personId", link.personId, "reason", link.reason)));
    }
}
