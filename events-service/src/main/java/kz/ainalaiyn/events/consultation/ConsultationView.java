package kz.ainalaiyn.events.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.GraduateName;
import kz.ainalaiyn.graduates.client.OfGraduate;
import kz.ainalaiyn.platform.http.Expanded;
import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as the API shows it.
 *
 * @param warnings why the consultation cannot count, where that can be told already
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        @JsonUnwrapped ConsultationDetails details,
        @Expanded @Nullable GraduateName graduate,
        List<Warning> warnings,
        long version)
        implements Versioned, OfGraduate<ConsultationView> {
    static ConsultationView of(Consultation consultation, List<Warning> warnings) {
        return new ConsultationView(
                consultation.id,
                consultation.organisation,
                consultation.externalId,
                consultation.details(),
                null,
                warnings,
                consultation.version);
    }

    @Override
    public UUID graduateId() {
        return details.graduateId();
    }

    @Override
    public ConsultationView with(GraduateName graduate) {
        return new ConsultationView(id, organisation, externalId, details, graduate, warnings, version);
    }

    @Override
    public String path() {
        return "/v1/consultations/" + id;
    }
}
