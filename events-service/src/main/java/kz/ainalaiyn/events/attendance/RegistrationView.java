package kz.ainalaiyn.events.attendance;

import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;

/** A registration as the API shows it. */
record RegistrationView(UUID eventId, UUID graduateId, RegistrationStatus status, Instant registeredAt, long version)
        implements Versioned {
    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.id.eventId(),
                registration.id.graduateId(),
                registration.status,
                registration.registeredAt,
                registration.version);
    }

    @Override
    public boolean permits(String operation) {
        boolean cancelled = status == RegistrationStatus.CANCELLED;
        return operation.equals("register") == cancelled;
    }

    @Override
    public String path() {
        return "/v1/events/" + eventId + "/registrations/" + graduateId;
    }
}
