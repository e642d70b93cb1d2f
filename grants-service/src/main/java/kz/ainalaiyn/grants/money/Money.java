package kz.ainalaiyn.grants.money;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A positive amount of money, below 1,000,000,000,000, in whole hundredths.
 *
 * @param amount with two decimals, whatever it was given with
 */
public record Money(
        @NotNull @DecimalMin("0.01") @Digits(integer = INTEGER_DIGITS, fraction = DECIMALS)
        BigDecimal amount,

        @NotNull Currency currency) {
    private static final int INTEGER_DIGITS = 12;
    private static final int DECIMALS = 2;

    public Money {
        // Only what validation passes: 1e999999999 written out would fill the memory.
        if (amount != null
                && amount.scale() < DECIMALS
                && amount.precision() - (long) amount.scale() <= INTEGER_DIGITS) {
            amount = amount.setScale(DECIMALS);
        }
    }

    /** An amount in tenge. */
    public static Money kzt(BigDecimal amount) {
        return new Money(amount, Currency.KZT);
    }

    /** Whether this is more than the other amount, of the same currency. */
    public boolean exceeds(Money other) {
        return amount.compareTo(other.amount) > 0;
    }

    /** The amount for texts: {@code 1000000.00 KZT}; short even where the amount is out of bounds. */
    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
