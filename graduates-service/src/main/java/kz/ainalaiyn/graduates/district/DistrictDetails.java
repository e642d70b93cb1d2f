package kz.ainalaiyn.graduates.district;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import kz.ainalaiyn.graduates.spelling.Legible;
import kz.ainalaiyn.graduates.spelling.Spelling;
import kz.ainalaiyn.platform.messages.Consistent;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of a district.
 *
 * @param parent the region it lies in, by its code; absent for a region
 * @param validFrom the first day on which the code was in force
 * @param validTo the last one; absent while it is in force
 * @param successor the code that took its place, into which figures of before roll up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DistrictDetails(
        @NotNull @Valid @Legible LocalizedText name,

        @Pattern(regexp = DistrictDetails.KATO, message = DistrictDetails.KATO_CODE) @Nullable
        String parent,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Pattern(regexp = DistrictDetails.KATO, message = DistrictDetails.KATO_CODE) @Nullable
        String successor) {
    static final String KATO = "[0-9]{9}";
    static final String KATO_CODE = "kato-code";

    @SuppressWarnings("NullAway") // What is missing is refused by validation, after this.
    DistrictDetails {
        name = Spelling.ofText(name);
    }

    @JsonIgnore
    @Consistent(at = "validTo", message = "validity-order")
    public boolean isInOrder() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
    }
}
