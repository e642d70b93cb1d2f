package kz.ainalaiyn.graduates.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.ainalaiyn.graduates.spelling.Legible;
import kz.ainalaiyn.graduates.spelling.Spelling;
import kz.ainalaiyn.platform.messages.LocalizedText;

/** What is registered of an organisation. */
record OrganisationDetails(
        @NotNull OrganisationKind kind,
        @NotNull @Valid @Legible LocalizedText name) {

    @SuppressWarnings("NullAway") // What is missing is refused by validation, after this.
    OrganisationDetails {
        name = Spelling.ofText(name);
    }
}
