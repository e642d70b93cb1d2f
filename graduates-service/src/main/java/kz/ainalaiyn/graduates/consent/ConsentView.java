package kz.ainalaiyn.graduates.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the API shows it; in force while {@code withdrawnAt} is absent.
 *
 * @param enteredInError whether it was taken back with the import that recorded it: it was never given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        @JsonIgnore UUID id,
        @JsonIgnore UUID graduateId,
        Purpose purpose,
        String textVersion,
        LocalDate givenOn,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        boolean enteredInError,
        long version)
        implements Versioned {
    static ConsentView of(Consent consent, long version) {
        return new ConsentView(
                consent.id,
                consent.graduateId,
                consent.purpose,
                consent.textVersion,
                consent.givenOn,
                consent.recordedAt,
                consent.withdrawnAt,
                consent.enteredInError,
                version);
    }

    @Override
    public String path() {
        return "/v1/graduates/" + graduateId + "/consents/" + purpose;
    }
}
