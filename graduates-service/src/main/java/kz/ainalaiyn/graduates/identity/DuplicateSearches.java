package kz.ainalaiyn.graduates.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(10);

    private final EntityManager database;
    private final DuplicateCandidates candidates;
    private final InstantSource clock;

    DuplicateSearches(EntityManager database, DuplicateCandidates candidates, InstantSource clock) {
        this.database = database;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Has whom else this record may be of looked for again, once the transaction has ended; costs the same whoever that is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void request(UUID graduateId) {
        database.createNativeQuery("""
                        insert into duplicate_search (graduate_id, requested_at, due_at) values (:graduate, :now, :now)
                        """)
                .setParameter("graduate", graduateId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Carries out the search that waits longest, of those that no other instance is at; false where there is none. */
    boolean next() {
        AtomicLong taken = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<Tuple> search = take();
                search.forEach(row -> {
                    taken.set(row.get("id", Long.class));
                    search(row.get("graduate_id", UUID.class));
                    remove(taken.get());
                });
                return !search.isEmpty();
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "Duplicate search %d failed and is tried again in %s", taken.get(), BEFORE_ANOTHER_TRY);
            postpone(taken.get());
            return true;
        }
    }

    private void search(UUID graduateId) {
        if (isRegistered(graduateId)) {
            candidates.find(graduateId);
        } else {
            candidates.withdraw(graduateId);
            requestForOthersOf(graduateId);
        }
    }

    private boolean isRegistered(UUID graduateId) {
        return (boolean)
                database.createNativeQuery("select exists (select from graduate where id = :graduate)", Boolean.class)
                        .setParameter("graduate", graduateId)
                        .getSingleResult();
    }

    /** With an erased record an IIN may be gone that had told other records of its persons from somebody else's. */
    private void requestForOthersOf(UUID erased) {
        database.createNativeQuery("""
                        insert into duplicate_search (graduate_id, requested_at, due_at)
                        select g.id, :now, :now
                        from record_link l join graduate g on g.id = l.graduate_id
                        where l.person_id in (select person_id from record_link_history where graduate_id = :erased)
                        order by g.id
                        """)
                .setParameter("erased", erased)
                .setParameter("now", clock.instant())
                .executeUpdate();
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
    private List<Tuple> take() {
        return database.createNativeQuery("""
                        select id, graduate_id from duplicate_search
                        where due_at <= :now
                        order by id
                        limit 1
                        for update skip locked
                        """, Tuple.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void remove(long search) {
        database.createNativeQuery("delete from duplicate_search where id = :id")
                .setParameter("id", search)
                .executeUpdate();
    }

    /** One that fails does not keep the others waiting. */
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
