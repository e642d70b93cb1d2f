package kz.ainalaiyn.grants.competition;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a competition stays as it is. */
enum CompetitionMessage implements MessageKey {
    COMPETITION_STATE,
    RULES_MISSING,
    RULES_OUTDATED,
    AWARDS_GRANTED_ALREADY,
    ALL_AWARDS_GRANTED,
    BUDGET_LEFT
}
