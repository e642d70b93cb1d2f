package kz.ainalaiyn.graduates.organisation;

import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.messages.LocalizedText;

/** An institution as the API shows it. */
record InstitutionView(String code, String district, LocalizedText name, long version) implements Versioned {
    static InstitutionView of(Institution institution) {
        return new InstitutionView(institution.code, institution.district, institution.name, institution.version);
    }

    @Override
    public String path() {
        return "/v1/institutions/" + code;
    }
}
