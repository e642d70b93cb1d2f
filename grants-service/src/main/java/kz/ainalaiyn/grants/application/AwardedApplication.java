package kz.ainalaiyn.grants.application;

import java.util.UUID;

/**
 * An application that an award was granted to.
 *
 * @param organisation code of the organisation that registered the graduate
 */
public record AwardedApplication(UUID id, UUID competitionId, UUID graduateId, String organisation) {}
