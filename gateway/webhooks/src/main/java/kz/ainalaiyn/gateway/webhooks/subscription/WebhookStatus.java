package kz.ainalaiyn.gateway.webhooks.subscription;

/** Whether a webhook is sent what changed. What changes meanwhile is kept for it. */
public enum WebhookStatus {
    /** It is sent what changed. */
    ENABLED,
    /** It waits until somebody enables it again. */
    PAUSED,
    /** It waits likewise, after its receiver had failed for long or had said that it is gone. */
    DISABLED
}
