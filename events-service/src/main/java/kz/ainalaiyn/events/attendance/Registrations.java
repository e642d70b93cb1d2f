package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;

/** The registrations, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, EventAndGraduate> {

    Optional<Registration> find(EventAndGraduate id, Scope scope) {
        return findByIdOptional(id).filter(registration -> scope.permits(registration.organisation));
    }

    /** Registrations for an event in the order in which they came, after the place in the queue of the last one seen. */
    List<Registration> list(UUID event, Scope scope, long after, int rows) {
        return find(
                        "id.eventId = ?1 and queue > ?2 and (?3 = true or organisation = ?4) order by queue",
                        event,
                        after,
                        scope.everything(),
                        scope.only())
                .range(0, rows - 1)
                .list();
    }

    /** A graduate's registrations for events that are planned and begin after this moment. */
    @SuppressWarnings("unchecked")
    List<Registration> toCome(UUID graduate, Instant after) {
        return getEntityManager()
                .createNativeQuery("""
                select r.* from registration r join event e on e.id = r.event_id
                where r.graduate_id = :graduate and r.status <> 'CANCELLED'
                  and e.status = 'PLANNED' and e.starts_at > :after
                order by r.event_id
                """, Registration.class)
                .setParameter("graduate", graduate)
                .setParameter("after", after)
                .getResultList();
    }

    /** Who waits longest for a seat. */
    Optional<Registration> firstWaiting(UUID event) {
        return find("id.eventId = ?1 and status = ?2 order by queue", event, RegistrationStatus.WAITLISTED)
                .firstResultOptional();
    }

    /** Gives the registration the last place in the queue. */
    void moveToTheEnd(Registration registration) {
        getEntityManager()
                .createNativeQuery("""
                update registration set queue = default where event_id = :event and graduate_id = :graduate
                """)
                .setParameter("event", registration.id.eventId())
                .setParameter("graduate", registration.id.graduateId())
                .executeUpdate();
        getEntityManager().refresh(registration);
    }
}
