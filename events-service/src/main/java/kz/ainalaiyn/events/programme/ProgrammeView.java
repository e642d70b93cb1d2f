package kz.ainalaiyn.events.programme;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kz.ainalaiyn.platform.http.Versioned;

/** A programme as the API shows it. */
record ProgrammeView(String code, @JsonUnwrapped ProgrammeDetails details, long version) implements Versioned {
    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(programme.code, programme.details(), programme.version);
    }

    @Override
    public String path() {
        return "/v1/programmes/" + code;
    }
}
