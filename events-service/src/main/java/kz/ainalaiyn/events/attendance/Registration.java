package kz.ainalaiyn.events.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;

/** A graduate's promise to come. */
@Entity
class Registration {
    @EmbeddedId
    EventAndGraduate id;

    String organisation;

    @Enumerated(EnumType.STRING)
    RegistrationStatus status;

    Instant registeredAt;

    /** The order in which registrations came; the database gives it. */
    @Column(insertable = false, updatable = false)
    long queue;

    @Version
    long version;

    protected Registration() {}
}
