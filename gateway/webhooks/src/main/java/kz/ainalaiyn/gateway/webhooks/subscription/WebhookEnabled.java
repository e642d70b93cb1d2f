package kz.ainalaiyn.gateway.webhooks.subscription;

import java.util.UUID;

/** Told in the transaction in which a webhook's receiver begins, or begins anew: what waits for it can go. */
public record WebhookEnabled(UUID id) {}
