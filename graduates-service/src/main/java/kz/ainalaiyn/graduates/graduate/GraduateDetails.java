package kz.ainalaiyn.graduates.graduate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.ainalaiyn.graduates.spelling.PersonName;
import kz.ainalaiyn.graduates.spelling.Spelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation registers of a graduate.
 *
 * @param institution code of the children's home that the graduate comes from
 * @param graduationYear the year of leaving it
 * @param district where the graduate lives, a KATO code of 9 digits
 */
@PlausibleYears
@JsonInclude(JsonInclude.Include.NON_NULL)
record GraduateDetails(
        @NotBlank @Size(max = 100) @PersonName String familyName,
        @NotBlank @Size(max = 100) @PersonName String givenName,
        @Size(min = 1, max = 100) @PersonName @Nullable String patronymic,
        @NotNull @Past LocalDate birthDate,
        @NotNull Sex sex,

        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}", message = "institution-code")
        String institution,

        @NotNull @Min(GraduateDetails.FIRST_YEAR) @Max(GraduateDetails.LAST_YEAR)
        Integer graduationYear,

        @NotNull @Pattern(regexp = "[0-9]{9}", message = "kato-code")
        String district,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @Schema(
                implementation = String.class,
                nullable = true,
                pattern = "^[0-9]{12}$",
                examples = "010517600011",
                description =
                        "Individual identification number: 12 digits, the last of them a check digit. It can be written and is never"
                                + " shown; iinGiven of the answer says whether the record has one. Left out it stays as it is, in PUT as"
                                + " in PATCH; null removes it.")
        @Nullable
        IinChange iin,

        @PhoneNumber
        @Schema(
                maxLength = 32,
                examples = "+77010000000",
                description =
                        "A number that exists, with the country's code or as it is dialled in Kazakhstan; kept in E.164 form.")
        @Nullable
        String phone,

        @Email @Size(max = 254) @Nullable String email) {

    static final int FIRST_YEAR = 1950;
    static final int LAST_YEAR = 2100;

    @SuppressWarnings("NullAway") // What is missing is refused by validation, after this.
    GraduateDetails {
        familyName = Spelling.ofName(familyName);
        givenName = Spelling.ofName(givenName);
        patronymic = Spelling.ofName(patronymic);
        phone = E164.of(phone);
    }
}
