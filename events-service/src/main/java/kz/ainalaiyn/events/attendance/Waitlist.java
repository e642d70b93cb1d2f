package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who waits for a seat, in the order in which they came. */
@ApplicationScoped
class Waitlist {
    private final Registrations registrations;
    private final Announcements announcements;

    Waitlist(Registrations registrations, Announcements announcements) {
        this.registrations = registrations;
        this.announcements = announcements;
    }

    boolean isWaiting(UUID event) {
        return registrations.firstWaiting(event).isPresent();
    }

    /** Gives the seat that was taken for this to who waits longest. */
    void promoteNext(UUID event) {
        Registration next = registrations.firstWaiting(event).orElseThrow();
        next.status = RegistrationStatus.REGISTERED;
        registrations.flush();
        announcements.publishPromoted(next);
    }
}
