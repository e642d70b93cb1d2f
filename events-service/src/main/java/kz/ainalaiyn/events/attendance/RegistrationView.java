package kz.ainalaiyn.events.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.GraduateName;
import kz.ainalaiyn.graduates.client.OfGraduate;
import kz.ainalaiyn.platform.http.Expanded;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A registration as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        UUID eventId,
        UUID graduateId,
        @Expanded @Nullable GraduateName graduate,
        RegistrationStatus status,
        Instant registeredAt,
        long version)
        implements Versioned, OfGraduate<RegistrationView> {
    static RegistrationView of(Registration registration) {
        return new RegistrationView(
                registration.id.eventId(),
                registration.id.graduateId(),
                null,
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
    public RegistrationView with(GraduateName graduate) {
        return new RegistrationView(eventId, graduateId, graduate, status, registeredAt, version);
    }

    @Override
    public String path() {
        return "/v1/events/" + eventId + "/registrations/" + graduateId;
    }
}
