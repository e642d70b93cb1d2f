package kz.ainalaiyn.graduates.organisation;

import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.messages.LocalizedText;

/** An organisation as the API shows it. */
record OrganisationView(String code, OrganisationKind kind, LocalizedText name, long version) implements Versioned {
    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(organisation.code, organisation.kind, organisation.name, organisation.version);
    }

    @Override
    public String path() {
        return "/v1/organisations/" + code;
    }
}
