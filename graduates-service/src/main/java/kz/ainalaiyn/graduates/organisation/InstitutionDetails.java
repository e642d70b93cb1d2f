package kz.ainalaiyn.graduates.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import kz.ainalaiyn.graduates.spelling.Legible;
import kz.ainalaiyn.graduates.spelling.Spelling;
import kz.ainalaiyn.platform.messages.LocalizedText;

/**
 * What is registered of an institution.
 *
 * @param district where it stands, a KATO code of 9 digits
 */
record InstitutionDetails(
        @NotNull @Pattern(regexp = "[0-9]{9}", message = "kato-code")
        String district,

        @NotNull @Valid @Legible LocalizedText name) {

    @SuppressWarnings("NullAway") // What is missing is refused by validation, after this.
    InstitutionDetails {
        name = Spelling.ofText(name);
    }
}
