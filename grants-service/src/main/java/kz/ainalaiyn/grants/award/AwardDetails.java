package kz.ainalaiyn.grants.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.ainalaiyn.grants.money.Money;

/** What shall be granted to which application. */
record AwardDetails(
        @NotNull UUID applicationId, @NotNull @Valid Money amount) {}
