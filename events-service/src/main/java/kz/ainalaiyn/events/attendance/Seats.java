package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.ainalaiyn.events.event.SeatPlan;
import org.jspecify.annotations.Nullable;

/** Counts seats in the database, where parallel registrations wait for each other. */
@ApplicationScoped
class Seats implements SeatPlan {
    private final EntityManager entities;
    private final Waitlist waitlist;

    Seats(EntityManager entities, Waitlist waitlist) {
        this.entities = entities;
        this.waitlist = waitlist;
    }

    @Override
    @Transactional
    public void createSeats(UUID event, @Nullable Integer capacity) {
        entities.createNativeQuery("insert into seats (event_id, capacity, taken) values (:event, :capacity, 0)")
                .setParameter("event", event)
                .setParameter("capacity", capacity)
                .executeUpdate();
    }

    @Override
    @Transactional
    public boolean resize(UUID event, @Nullable Integer capacity) {
        int changed = entities.createNativeQuery("""
                update seats set capacity = :capacity
                where event_id = :event and (cast(:capacity as integer) is null or taken <= :capacity)
                """)
                .setParameter("event", event)
                .setParameter("capacity", capacity)
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        while (waitlist.isWaiting(event) && take(event)) {
            waitlist.promoteNext(event);
        }
        return true;
    }

    @Override
    @Transactional
    public boolean removeSeats(UUID event) {
        return entities.createNativeQuery("""
                delete from seats
                where event_id = :event
                  and not exists (select from registration where event_id = :event)
                  and not exists (select from attendance where event_id = :event)
                """).setParameter("event", event).executeUpdate() == 1;
    }

    /** Takes a seat if one is free. */
    boolean take(UUID event) {
        // It is locked where none is free, too: a cancellation could otherwise not see who begins to wait.
        return (boolean) entities.createNativeQuery("""
                update seats set taken = taken + cast(capacity is null or taken < capacity as integer)
                where event_id = :event
                returning new.taken > old.taken
                """, Boolean.class)
                .setParameter("event", event)
                .getSingleResult();
    }

    /** Gives a seat to who waits longest, or back. */
    void release(UUID event) {
        // Locks the row first, so that a registration that runs at the same time sees the seat or the waiting.
        entities.createNativeQuery("update seats set taken = taken - 1 where event_id = :event")
                .setParameter("event", event)
                .executeUpdate();
        if (waitlist.isWaiting(event) && take(event)) {
            waitlist.promoteNext(event);
        }
    }
}
