package kz.ainalaiyn.grants.award;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why an award is not granted. */
enum AwardMessage implements MessageKey {
    ABOVE_LARGEST_AWARD,
    AWARD_UNDER_IDENTIFIER,
    UNKNOWN_APPLICATION
}
