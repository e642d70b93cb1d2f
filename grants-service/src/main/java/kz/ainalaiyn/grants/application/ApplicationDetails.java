package kz.ainalaiyn.grants.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a graduate applies with.
 *
 * @param title of the project
 * @param submittedAt when it was handed in, for a coordinator who records paper later; absent: now
 */
record ApplicationDetails(
        @NotNull UUID competitionId,
        @NotNull UUID graduateId,
        @NotNull @Valid LocalizedText title,
        @NotNull @Valid Money requestedAmount,
        @Nullable Instant submittedAt) {}
