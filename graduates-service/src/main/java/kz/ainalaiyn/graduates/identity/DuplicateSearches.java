package kz.ainalaiyn.graduates.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The records whose duplicate candidates are to be looked for, in the order in which they were changed. A search and its row go in one
 * transaction, so that each is done, whatever instance of the service does it and whatever ends before.
 */
@ApplicationScoped
public class DuplicateSearches {
    private static final Logger LOG = Logger.getLogger(DuplicateSearches.class);

    /** Each locks some forty birth dates, and all instances together have some thousand locks. */
    private static final int SEARCHED_TOGETHER = 20;

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(10);

    private final EntityManager database;
    private final DuplicateCandidates candidates;
    private final DuplicateCandidateService service;
    private final InstantSource clock;

    DuplicateSearches(
            EntityManager database,
            DuplicateCandidates candidates,
            DuplicateCandidateService service,
            InstantSource clock) {
        this.database = database;
        this.candidates = candidates;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Requests a search for duplicates of this record, or an end of those of an erased one, after the transaction. Writes one row, whatever
     * there will be to find.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void request(UUID graduateId) {
        request("""
                insert into duplicate_search (graduate_id, requested_at, due_at) values (:id, :now, :now)
                """, graduateId);
    }

    /** Requests a search for duplicates of all records that are of this person by then. Writes one row, however many these are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requestForPerson(UUID person) {
        request("""
                insert into duplicate_search (person_id, requested_at, due_at) values (:id, :now, :now)
                """, person);
    }

    private void request(String insert, UUID id) {
        database.createNativeQuery(insert)
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Carries out the searches that wait longest, of those that no other instance is at; false where there is none. */
    boolean next() {
        try {
            return next(SEARCHED_TOGETHER);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Duplicate searches failed together, and are carried out one by one");
            for (int i = 0; i < SEARCHED_TOGETHER; i++) {
                nextAlone();
            }
            return true;
        }
    }

    private boolean next(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Tuple> searches = take(most);
            carryOut(searches);
            remove(searches);
            return !searches.isEmpty();
        });
    }

    /** One that fails does not keep the others waiting. */
    private void nextAlone() {
        AtomicLong taken = new AtomicLong();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                List<Tuple> one = take(1);
                one.forEach(row -> taken.set(row.get("id", Long.class)));
                carryOut(one);
                remove(one);
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "Duplicate search %d failed and is tried again in %s", taken.get(), BEFORE_ANOTHER_TRY);
            postpone(taken.get());
        }
    }

    private void carryOut(List<Tuple> searches) {
        Set<UUID> records = new LinkedHashSet<>();
        for (Tuple search : searches) {
            UUID person = search.get("person_id", UUID.class);
            if (person == null) {
                records.add(search.get("graduate_id", UUID.class));
            } else {
                requestForRecordsOf(person);
            }
        }
        Set<UUID> registered = Set.copyOf(candidates.registered(records));
        // First what keeps all searches waiting: two instances that already search would wait for each other.
        records.stream().filter(id -> !registered.contains(id)).forEach(service::withdraw);
        if (!registered.isEmpty()) {
            service.find(registered);
        }
    }

    private void requestForRecordsOf(UUID person) {
        request("""
                insert into duplicate_search (graduate_id, requested_at, due_at)
                select g.id, :now, :now
                from record_link l join graduate g on g.id = l.graduate_id
                where l.person_id = :id
                order by g.id
                """, person);
    }

    /** Since when the search that waits longest has waited; empty where none does. */
    Optional<Instant> waitingSince() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                        select requested_at from duplicate_search order by id limit 1
                        """, Instant.class)
                        .getResultStream()
                        .map(Instant.class::cast)
                        .findFirst());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> take(int most) {
        return database.createNativeQuery("""
                        select id, graduate_id, person_id from duplicate_search
                        where due_at <= :now
                        order by id
                        limit :most
                        for update skip locked
                        """, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    private void remove(List<Tuple> searches) {
        if (!searches.isEmpty()) {
            database.createNativeQuery("delete from duplicate_search where id = any (:ids)")
                    .setParameter(
                            "ids",
                            searches.stream()
                                    .map(row -> row.get("id", Long.class))
                                    .toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    private void postpone(long search) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        update duplicate_search set due_at = :later where id = :id
                        """)
                        .setParameter("later", clock.instant().plus(BEFORE_ANOTHER_TRY))
                        .setParameter("id", search)
                        .executeUpdate());
    }
}
