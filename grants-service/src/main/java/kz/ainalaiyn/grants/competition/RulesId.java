package kz.ainalaiyn.grants.competition;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One version of a competition's rules.
 *
 * @param number counts the versions of one competition, from 1
 */
@Embeddable
record RulesId(UUID competitionId, int number) {}
