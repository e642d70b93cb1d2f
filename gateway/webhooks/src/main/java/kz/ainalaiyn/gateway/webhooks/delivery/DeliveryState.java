package kz.ainalaiyn.gateway.webhooks.delivery;

/** How far a delivery is. */
public enum DeliveryState {
    /** It is still to be received: it waits for its next attempt, for the one before it about the same subject, or for its webhook. */
    PENDING,
    /** The receiver has it. */
    DELIVERED,
    /** It was given up after three days in which others were received. */
    FAILED
}
