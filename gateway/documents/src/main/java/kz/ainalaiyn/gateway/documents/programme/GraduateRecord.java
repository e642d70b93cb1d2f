package kz.ainalaiyn.gateway.documents.programme;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's record of a graduate, as far as it helps to tell who somebody is. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GraduateRecord(
        UUID id,
        String organisation,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        LocalDate birthDate,
        String sex,
        String institution,
        int graduationYear,
        String district) {}
