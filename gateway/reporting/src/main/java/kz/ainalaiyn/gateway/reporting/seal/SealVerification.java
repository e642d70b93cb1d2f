package kz.ainalaiyn.gateway.reporting.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a seal still holds.
 *
 * @param signed whether the seal as it is kept was signed by one of the keys
 * @param reportMatches whether the report of that revision, counted again, is the sealed one to the byte
 * @param personsMatch whether the same persons are counted
 * @param present how the sealed figure became the present one; absent when the seal itself does not hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SealVerification(
        boolean signed,
        boolean reportMatches,
        boolean personsMatch,
        @Nullable Reconciliation present) {}
