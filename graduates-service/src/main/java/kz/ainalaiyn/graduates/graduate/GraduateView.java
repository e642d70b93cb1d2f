package kz.ainalaiyn.graduates.graduate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's record of a graduate as the API shows it; the same for every caller who may see it. It does not tell
 * who the person is: that another organisation knows the same person is not this one's to see.
 *
 * @param iinGiven whether the record holds an IIN, which itself is never shown
 * @param warnings what was accepted and should be looked at again; docs/guides/warnings.md explains each code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GraduateView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        LocalDate birthDate,
        Sex sex,
        String institution,
        int graduationYear,
        String district,
        boolean iinGiven,
        @Nullable String phone,
        @Nullable String email,
        Instant registeredAt,
        List<Warning> warnings,
        long version)
        implements Versioned {
    static GraduateView of(Graduate graduate, PersonalData vault) {
        return new GraduateView(
                graduate.id,
                graduate.organisation,
                graduate.externalId,
                graduate.familyName,
                graduate.givenName,
                graduate.patronymic,
                graduate.birthDate,
                graduate.sex,
                graduate.institution,
                graduate.graduationYear,
                graduate.district,
                graduate.iin != null,
                vault.open("phone", graduate.id, graduate.phone),
                vault.open("email", graduate.id, graduate.email),
                graduate.registeredAt,
                GraduateWarning.of(
                        graduate.familyName, graduate.givenName, graduate.patronymic, graduate.iinContradicts),
                graduate.version);
    }

    @Override
    public String path() {
        return "/v1/graduates/" + id;
    }
}
