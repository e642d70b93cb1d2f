package kz.ainalaiyn.graduates.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.ainalaiyn.platform.http.LocalizedText;

/**
 * What is registered of an institution.
 *
 * @param district where it stands, a KATO code of 9 digits
 */
record InstitutionDetails(
        @NotNull @Pattern(regexp = "[0-9]{9}", message = "kato-code")
        String district,

        @NotNull @Valid LocalizedText name) {}
