package kz.ainalaiyn.graduates.district;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kz.ainalaiyn.platform.http.Versioned;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A district as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DistrictView(
        String code,
        LocalizedText name,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        long version)
        implements Versioned {
    static DistrictView of(District district) {
        return new DistrictView(
                district.code,
                district.name,
                district.parent,
                district.validFrom,
                district.validTo,
                district.successor,
                district.version);
    }

    @Override
    public String path() {
        return "/v1/districts/" + code;
    }
}
