package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.messages.Consistent;
import kz.ainalaiyn.platform.messages.LocalizedText;

/**
 * What a competition offers.
 *
 * @param programme code of the programme it belongs to
 * @param audience who may apply, in the words of the announcement
 * @param budget what all awards together may come to
 * @param awardCount how many awards there are at the most
 * @param largestAward what one award may come to
 */
record CompetitionDetails(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,64}", message = "programme-code")
        String programme,

        @NotNull @Valid LocalizedText title,
        @NotBlank @Size(max = 500) String audience,
        @NotNull @Valid Money budget,
        @NotNull @Min(1) @Max(10_000) Integer awardCount,
        @NotNull @Valid Money largestAward) {

    /** Whether the largest award is within the budget. */
    @JsonIgnore
    @Consistent(at = "largestAward", message = "largest-award-above-budget")
    public boolean isAffordable() {
        return budget == null
                || largestAward == null
                || budget.amount() == null
                || largestAward.amount() == null
                || !largestAward.exceeds(budget);
    }
}
