package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Who the records are of: links records to persons, keeps every link there was, and can always undo one. */
@ApplicationScoped
public class PersonService {
    private final RecordLinks links;
    private final IinMac macs;
    private final IdentityLocks locks;
    private final DuplicateCandidateService candidates;
    private final Ids ids;
    private final Outbox outbox;
    private final InstantSource clock;

    PersonService(
            RecordLinks links,
            IinMac macs,
            IdentityLocks locks,
            DuplicateCandidateService candidates,
            Ids ids,
            Outbox outbox,
            InstantSource clock) {
        this.links = links;
        this.macs = macs;
        this.locks = locks;
        this.candidates = candidates;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Links newly registered records: each to the person of the same IIN, or to a new one. Does the same work whether an IIN is known or not, so
     * that whoever registers it cannot tell. Whom else they may be of is looked for later.
     *
     * @param iins of each record; null where it has none
     * @throws IllegalArgumentException where two of them have one IIN
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void linkRegistered(Map<UUID, @Nullable Iin> iins, String by) {
        List<Iin> given = iins.values().stream().filter(Objects::nonNull).toList();
        if (given.size() != Set.copyOf(given).size()) {
            throw new IllegalArgumentException("Records with one IIN are linked one after the other");
        }
        links.addAll(
                        iins.entrySet().stream()
                                .map(each ->
                                        new RecordLinks.NewRecord(each.getKey(), macs.of(each.getValue()), ids.next()))
                                .toList(),
                        by,
                        clock.instant())
                .forEach(this::publish);
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
        RecordLink link = links.findById(graduateId);
        lockIins(link.iinMac, mac);
        UUID person = link.personId;
        UUID otherwise = links.isByIinAlone(link) ? ids.next() : person;
        Optional<UUID> known = links.personOf(mac, graduateId);
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
        RecordLink link = links.findById(graduateId);
        link.iinMac = null;
        return link.personId;
    }

    /** What the records with this IIN are found by in {@code record_link}; none of no IIN. */
    public byte @Nullable [] macOf(@Nullable Iin iin) {
        return macs.of(iin);
    }

    /** Whether a coordinator has decided whom the record is of, or that another one is of the same person. */
    public boolean isDecided(UUID graduateId) {
        return links.isDecided(links.findById(graduateId).personId);
    }

    /** Whether a coordinator has ever decided whom the record is of. */
    public boolean wasDecided(UUID graduateId) {
        return links.wasDecided(graduateId);
    }

    /** Always in the same order, so that of two who each take the other's IIN none waits for ever. */
    private void lockIins(byte @Nullable [] one, byte @Nullable [] other) {
        Stream.concat(Stream.ofNullable(one), Stream.ofNullable(other))
                .sorted(Comparator.comparingInt(IdentityLocks::number))
                .forEach(locks::lockIin);
    }

    /** The person and all records that are linked to it now, but for those that have been erased. */
    PersonView get(UUID person) {
        List<RecordLink> ofPerson = links.ofPerson(person);
        if (ofPerson.isEmpty()) {
            throw new RecordNotFound();
        }
        return PersonView.of(person, ofPerson);
    }

    /** The person whom a record is of. */
    Outcome<PersonView> of(UUID graduateId) {
        return links.find(graduateId)
                .map(link -> Outcome.done(get(link.personId)))
                .orElseGet(() ->
                        Outcome.refused(Refusal.unusable(InputError.in("graduate", IdentityMessage.UNKNOWN_GRADUATE))));
    }

    @Transactional
    Outcome<PersonView> link(UUID person, UUID graduateId, String by) {
        locks.lockDecisionsAndSearches();
        get(person);
        Optional<RecordLink> link = links.find(graduateId);
        if (link.isEmpty()) {
            return Outcome.refused(Refusal.unusable(InputError.at("/graduateId", IdentityMessage.UNKNOWN_GRADUATE)));
        }
        UUID before = link.get().personId;
        if (!before.equals(person)) {
            point(link.get(), person, LinkReason.DECIDED, by);
            candidates.review(List.of(before, person));
        }
        return Outcome.done(get(person));
    }

    /** Whether both records are linked to one person now. */
    boolean areOne(UUID oneRecord, UUID anotherRecord) {
        return links.findById(oneRecord).personId.equals(links.findById(anotherRecord).personId);
    }

    /** Links all records of the second record's person to the first one's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void unite(UUID firstRecord, UUID secondRecord, String by) {
        UUID heir = links.findById(firstRecord).personId;
        UUID before = links.findById(secondRecord).personId;
        if (!heir.equals(before)) {
            for (RecordLink link : links.ofPersonWithErased(before)) {
                point(link, heir, LinkReason.DECIDED, by);
            }
            candidates.review(List.of(heir));
        }
    }

    @Transactional
    PersonView unlink(UUID person, UUID graduateId, String by) {
        locks.lockDecisionsAndSearches();
        RecordLink link = links.find(graduateId)
                .filter(known -> known.personId.equals(person))
                .orElseThrow(RecordNotFound::new);
        point(link, ids.next(), LinkReason.UNLINKED, by);
        candidates.review(List.of(person, link.personId));
        return get(link.personId);
    }

    private void point(RecordLink link, UUID person, LinkReason reason, String by) {
        if (!link.personId.equals(person)) {
            link.point(person, reason, by, clock.instant());
        }
        links.flush();
        links.keep(link);
        publish(link);
    }

    private void publish(RecordLink link) {
        // Of no organisation: that two organisations know the same person is for neither of them to see.
        outbox.append(new Change(
                GraduateChange.RECORD_LINKED,
                link.graduateId.toString(),
                link.version,
                null,
                Map.of("personId", link.personId, "reason", link.reason)));
    }
}
