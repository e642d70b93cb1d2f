package kz.ainalaiyn.grants.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.GraduateName;
import kz.ainalaiyn.graduates.client.OfGraduate;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.http.Expanded;
import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An application as the API shows it.
 *
 * @param organisation code of the organisation that registered the graduate
 * @param submittedAt when it was handed in
 * @param recordedAt when it was written down here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        UUID competitionId,
        UUID graduateId,
        @Expanded @Nullable GraduateName graduate,
        LocalizedText title,
        Money requestedAmount,
        Instant submittedAt,
        Instant recordedAt,
        ApplicationStatus status,
        long version)
        implements Versioned, OfGraduate<ApplicationView> {
    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id,
                application.organisation,
                application.externalId,
                application.competitionId,
                application.graduateId,
                null,
                application.title,
                Money.kzt(application.requestedAmount),
                application.submittedAt,
                application.recordedAt,
                application.status,
                application.version);
    }

    @Override
    public boolean permits(String operation) {
        return status == ApplicationStatus.SUBMITTED;
    }

    @Override
    public ApplicationView with(GraduateName graduate) {
        return new ApplicationView(
                id,
                organisation,
                externalId,
                competitionId,
                graduateId,
                graduate,
                title,
                requestedAmount,
                submittedAt,
                recordedAt,
                status,
                version);
    }

    @Override
    public String path() {
        return "/v1/applications/" + id;
    }
}
