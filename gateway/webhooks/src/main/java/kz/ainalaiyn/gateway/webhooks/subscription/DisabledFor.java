package kz.ainalaiyn.gateway.webhooks.subscription;

/** Why a webhook was disabled. */
public enum DisabledFor {
    /** Nothing was received for three days. */
    FAILING,
    /** The receiver answered 410. */
    GONE
}
