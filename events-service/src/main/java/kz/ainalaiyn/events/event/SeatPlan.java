package kz.ainalaiyn.events.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seats of an event; implemented where they are counted. */
public interface SeatPlan {
    /** Lays the seats of a new event; a capacity of null is no limit. */
    void createSeats(UUID event, @Nullable Integer capacity);

    /** Changes the capacity; false where more seats are taken than would be left. Seats that were added go to who waits. */
    boolean resize(UUID event, @Nullable Integer capacity);

    /** Takes the seats of an event away that was taken back; false where somebody was registered for it, or recorded at it. */
    boolean removeSeats(UUID event);
}
