package kz.ainalaiyn.events.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.programme.EventType;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event of a programme, given by one organisation. */
@Entity
class Event {
    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    String programme;

    @Enumerated(EnumType.STRING)
    EventType type;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    String venue;

    @Nullable
    String district;

    Instant startsAt;

    @Nullable
    Instant endsAt;

    @Nullable
    Integer capacity;

    @JdbcTypeCode(SqlTypes.JSON)
    List<EventDetails.Guest> guests;

    @Nullable
    Integer headCount;

    @Enumerated(EnumType.STRING)
    EventStatus status = EventStatus.PLANNED;

    @Version
    long version;

    protected Event() {}

    Event(UUID id, String organisation, @Nullable String externalId, EventDetails details) {
        this.id = id;
        this.organisation = organisation;
        this.externalId = externalId;
        describe(details);
    }

    private void describe(EventDetails details) {
        programme = details.programme();
        type = details.type();
        audience = details.audience();
        title = details.title();
        venue = details.venue();
        district = details.district();
        startsAt = details.startsAt();
        endsAt = details.endsAt();
        capacity = details.capacity();
        guests = details.guests() == null ? List.of() : details.guests();
        headCount = details.headCount();
    }

    EventDetails details() {
        return new EventDetails(
                programme,
                type,
                audience,
                title,
                venue,
                district,
                startsAt,
                endsAt,
                capacity,
                guests.isEmpty() ? null : guests,
                headCount);
    }

    /** Changes the event; one that was held stays in the past and for whom it was. */
    Optional<Refusal> change(EventDetails details, Instant now) {
        if (status == EventStatus.HELD && (details.startsAt().isAfter(now) || details.audience() != audience)) {
            return Optional.of(Refusal.conflict(EventMessage.EVENT_HELD_FIXED));
        }
        describe(details);
        return Optional.empty();
    }

    /** Holds the event, unless it is cancelled or has not begun. */
    Optional<Refusal> markHeld(Instant now) {
        return status == EventStatus.PLANNED && !hasBegun(now)
                ? Optional.of(Refusal.conflict(EventMessage.EVENT_NOT_BEGUN))
                : carryOut(EventCommand.HOLD);
    }

    /** Cancels the event, unless it was held. */
    Optional<Refusal> cancel() {
        return carryOut(EventCommand.CANCEL);
    }

    boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    private Optional<Refusal> carryOut(EventCommand command) {
        if (status != command.to && !command.leadsFrom(status)) {
            return Optional.of(Refusal.conflict(command.refusal));
        }
        status = command.to;
        return Optional.empty();
    }
}
