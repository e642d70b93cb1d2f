package kz.ainalaiyn.platform.changes;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why a position in a feed cannot be read from. */
enum FeedMessage implements MessageKey {
    FEED_RESTORED,
    FEED_POSITION_FOREIGN
}
