package kz.ainalaiyn.graduates.graduate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.graduates.identity.Iin;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search looks for; every member that is given must hold. It is the filter of the list, and what must not stand in an address.
 *
 * @param ids only these records, by their ids
 * @param iin the graduate's individual identification number, of the record that has it now
 * @param name words of the name or parts of them, in any order, in Kazakh, Russian or Latin spelling
 * @param birthDate the day on which the graduate was born
 * @param birthDateFrom only who was born on this day or later
 * @param birthDateTo only who was born on this day or earlier
 * @param organisation the organisation that registered the graduate, by its code
 * @param institution the children's home the graduate comes from, by its code
 * @param district where the graduate lives, a KATO code
 * @param graduationYear the year in which the graduate left the children's home
 * @param externalId the organisation's own identifier
 */
record GraduateSearch(
        @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> ids,
        @Nullable Iin iin,
        @Size(min = 1, max = 100) @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate birthDateFrom,
        @Nullable LocalDate birthDateTo,
        @Size(max = 64) @Nullable String organisation,
        @Size(max = 64) @Nullable String institution,
        @Size(max = 9) @Nullable String district,
        @Nullable Integer graduationYear,

        @Pattern(regexp = ExternalKey.FORM, message = "identifier-format") @Nullable
        String externalId) {

    /** The same as the filter of a list. */
    GraduateFilter filter() {
        GraduateFilter filter = new GraduateFilter();
        filter.ids = ids;
        filter.iin = iin;
        filter.name = name;
        filter.birthDate = birthDate;
        filter.birthDateFrom = birthDateFrom;
        filter.birthDateTo = birthDateTo;
        filter.organisation = organisation;
        filter.institution = institution;
        filter.district = district;
        filter.graduationYear = graduationYear;
        filter.externalId = externalId;
        return filter;
    }
}
