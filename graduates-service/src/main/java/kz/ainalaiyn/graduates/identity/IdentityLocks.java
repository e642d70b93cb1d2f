package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.UUID;

/**
 * What of the identities is done by one transaction at a time: PostgreSQL's advisory locks, each held until the transaction ends. Whoever
 * takes several takes them in the order in which they stand here, and an own record before all of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IdentityLocks {
    private static final int BIRTH_DATES = 1;
    private static final int DECISIONS = 2;
    private static final int SEARCHES = 3;
    private static final int IINS = 4;

    private static final String ALONE = "select true from (select pg_advisory_xact_lock(:kind, :key)) locked";
    private static final String SHARED = "select true from (select pg_advisory_xact_lock_shared(:kind, :key)) locked";

    private final EntityManager database;

    IdentityLocks(EntityManager database) {
        this.database = database;
    }

    /** Lets nobody else decide who records are of, link one or erase one. */
    void lockDecisions() {
        lock(ALONE, DECISIONS, 0);
    }

    /** As {@link #lockDecisions}, and nobody looks for candidates: what one decision moves another could be about to move elsewhere. */
    void lockDecisionsAndSearches() {
        lockDecisions();
        lockSearches();
    }

    /** Lets nobody decide who records are of, nor erase one. Those who link do not keep each other waiting. */
    void shareDecisions() {
        lock(SHARED, DECISIONS, 0);
    }

    /** Lets nobody else link a record with this IIN; rarely also with another one. */
    void lockIin(byte[] mac) {
        lock(ALONE, IINS, number(mac));
    }

    /** Under which number an IIN is locked, and in which order several are; the database's {@code iin_lock} gives the same. */
    static int number(byte[] mac) {
        return ByteBuffer.wrap(mac).getInt();
    }

    /** Lets nobody look for candidates. */
    void lockSearches() {
        lock(ALONE, SEARCHES, 0);
    }

    /** Lets nobody decide while candidates are looked for. Searches do not keep each other waiting. */
    void shareSearches() {
        lock(SHARED, SEARCHES, 0);
    }

    /**
     * Lets nobody else look for candidates of these records or of others whose birth dates may be theirs with a slip: of two that are written
     * at the same moment one must see the other, and one alone write down the pair. All take the dates in one order.
     */
    void lockBirthDatesNear(Collection<UUID> records) {
        database.createNativeQuery("""
                select true from (
                    select pg_advisory_xact_lock(:kind, near - date '2000-01-01')
                    from (
                        select distinct near from graduate, dates_within_one_slip(birth_date) near
                        where id = any (:ids) order by near
                    ) dates
                ) locked
                """)
                .setParameter("kind", BIRTH_DATES)
                .setParameter("ids", records.toArray(UUID[]::new))
                .getResultList();
    }

    private void lock(String how, int kind, int key) {
        database.createNativeQuery(how)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getSingleResult();
    }
}
