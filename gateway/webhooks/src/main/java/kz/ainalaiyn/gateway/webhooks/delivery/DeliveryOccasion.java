package kz.ainalaiyn.gateway.webhooks.delivery;

/** Why something is delivered. */
public enum DeliveryOccasion {
    /** It changed. */
    CHANGE,
    /** It changed before, and somebody asked for it again. */
    REPLAY,
    /** Somebody wants to see whether it arrives. */
    TEST
}
