package kz.ainalaiyn.platform.http.deadline;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said to a client that sends too slowly. */
enum DeadlineMessage implements MessageKey {
    BODY_TOO_SLOW
}
