package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who waits for a seat, in the order in which they came. */
@ApplicationScoped
class Waitlist implements PanacheRepositoryBase<Registration, EventAndGraduate> {
    private final Announcements announcements;

    Waitlist(Announcements announcements) {
        this.announcements = announcements;
    }

    boolean isWaiting(UUID event) {
        return next(event).isPresent();
    }

    /** Gives the seat that was taken for this to who waits longest. */
    void promoteNext(UUID event) {
        Registration next = next(event).orElseThrow();
        next.status = RegistrationStatus.REGISTERED;
        flush();
        announcements.publish(next);
    }

    private Optional<Registration> next(UUID event) {
        return find("id.eventId = ?1 and status = ?2 order by queue", event, RegistrationStatus.WAITLISTED)
                .firstResultOptional();
    }
}
