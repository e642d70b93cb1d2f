package kz.ainalaiyn.events.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A consultation as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        @JsonUnwrapped ConsultationDetails details,
        long version)
        implements Versioned {
    static ConsultationView of(Consultation consultation) {
        return new ConsultationView(
                consultation.id,
                consultation.organisation,
                consultation.externalId,
                consultation.details(),
                consultation.version);
    }
}
