package kz.ainalaiyn.graduates.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kz.ainalaiyn.platform.http.LocalizedText;

/** What is registered of an organisation. */
record OrganisationDetails(
        @NotNull OrganisationKind kind, @NotNull @Valid LocalizedText name) {}
