package kz.ainalaiyn.graduates.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A consent as the API shows it; in force while {@code withdrawnAt} is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
        Purpose purpose,
        String textVersion,
        LocalDate givenOn,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        long version)
        implements Versioned {
    static ConsentView of(Consent consent, long version) {
        return new ConsentView(
                consent.purpose,
                consent.textVersion,
                consent.givenOn,
                consent.recordedAt,
                consent.withdrawnAt,
                version);
    }
}
