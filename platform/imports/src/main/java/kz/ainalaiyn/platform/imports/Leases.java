package kz.ainalaiyn.platform.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is at which work of one table. Whoever works at something has it for a while and renews that with each step: of a worker that was killed
 * another takes it over. A step of a worker that has lost it throws {@link LeaseLost}.
 */
final class Leases {
    private final Statements database;
    private final InstantSource clock;
    private final Duration lease;
    private final String table;

    /** The work of this table, whose rows are left alone for so long after a step. */
    Leases(Statements database, InstantSource clock, Duration lease, String table) {
        this.database = database;
        this.clock = clock;
        this.lease = lease;
        this.table = table;
    }

    /** Takes what has waited longest; empty where nothing waits. */
    Optional<UUID> take(UUID worker) {
        Instant now = clock.instant();
        return database.first(
                """
                update %1$s set worker = ?, leased_until = ?, attempts = attempts + 1, started_at = coalesce(started_at, ?)
                where id = (select id from %1$s
                            where finished_at is null and (leased_until is null or leased_until < ?)
                            order by progressed_at
                            limit 1
                            for update skip locked)
                returning id
                """.formatted(table), row -> row.getObject("id", UUID.class), worker, now.plus(lease), now, now);
    }

    /** Until when whoever takes a step now is left alone. */
    Instant untilAfter(Instant step) {
        return step.plus(lease);
    }

    /** The worker goes on with it, unless somebody is about to end it. */
    void renew(UUID id, UUID worker) {
        require(database.update("""
                        update %1$s set leased_until = ?
                        where id = (select id from %1$s
                                    where id = ? and worker = ? and finished_at is null
                                    for no key update skip locked)
                        """.formatted(table), untilAfter(clock.instant()), id, worker) == 1);
    }

    /** Leaves it to whoever takes it next, after what has waited longer. */
    void release(UUID id, UUID worker) {
        database.update("""
                update %s set worker = null, leased_until = null, attempts = 0, progressed_at = ? where id = ? and worker = ?
                """.formatted(table), clock.instant(), id, worker);
    }

    /** That a statement that only whoever has the work can carry out was carried out. */
    static void require(boolean had) {
        if (!had) {
            throw new LeaseLost();
        }
    }
}
