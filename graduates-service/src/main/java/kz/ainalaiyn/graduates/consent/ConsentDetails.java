package kz.ainalaiyn.graduates.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A consent as it was given.
 *
 * @param textVersion which wording was signed
 * @param givenOn the day of signing
 */
record ConsentDetails(
        @NotBlank @Size(max = 64) String textVersion,
        @NotNull @PastOrPresent LocalDate givenOn) {}
