package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import kz.ainalaiyn.platform.messages.Consistent;

/**
 * Where and for when a competition is announced.
 *
 * @param opensAt from when applications are accepted; may be past, for what is recorded later
 * @param deadline until when, that moment included
 */
record AnnouncementDetails(
        @NotNull @Size(min = 1, max = 10) Set<@NotNull Channel> channels,
        @NotNull Instant opensAt,
        @NotNull Instant deadline) {

    /** Whether there is time to apply. */
    @JsonIgnore
    @Consistent(at = "deadline", message = "deadline-before-opening")
    public boolean isOrdered() {
        return opensAt == null || deadline == null || deadline.isAfter(opensAt);
    }
}
