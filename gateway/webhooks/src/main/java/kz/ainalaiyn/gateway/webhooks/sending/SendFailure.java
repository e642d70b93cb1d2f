package kz.ainalaiyn.gateway.webhooks.sending;

/** Why a message does not count as received. */
public enum SendFailure {
    /** The receiver answered, and not with a status from 200 to 299. */
    NOT_ACCEPTED,
    /** The host has no address, or one that is not of the public internet; nothing was sent. */
    NO_PUBLIC_ADDRESS,
    /** There was no connection, or it ended before an answer. */
    NO_CONNECTION,
    /** The receiver's certificate is not one to be relied on. */
    NOT_TRUSTED,
    /** The answer did not begin in time. */
    TOO_LATE
}
