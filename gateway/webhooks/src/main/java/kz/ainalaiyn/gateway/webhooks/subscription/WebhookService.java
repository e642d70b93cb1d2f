package kz.ainalaiyn.gateway.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.sending.Receivers;
import kz.ainalaiyn.gateway.webhooks.sending.Secrets;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.ConflictKind;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Patch;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import org.jspecify.annotations.Nullable;

/** Makes subscriptions, changes and ends them. */
@ApplicationScoped
public class WebhookService {
    private static final int MOST = 20;
    private static final Duration ROTATION = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final Receivers receivers;
    private final Secrets secrets;
    private final Event<WebhookEnabled> enabled;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    WebhookService(
            Webhooks webhooks,
            Receivers receivers,
            Secrets secrets,
            Event<WebhookEnabled> enabled,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.receivers = receivers;
        this.secrets = secrets;
        this.enabled = enabled;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Subscribes to changes that are recorded from now on.
     *
     * @param organisation whose changes; null for those of all
     */
    @Transactional
    Outcome<WebhookView> create(@Nullable String organisation, WebhookDetails details) {
        return Outcome.unless(faults(details, WebhookStatus.ENABLED), () -> {
            if (webhooks.countForInsert(organisation) >= MOST) {
                return Outcome.refused(ConflictKind.ORDINARY.because(
                        Message.of(WebhookMessage.TOO_MANY_WEBHOOKS).with("maximum", MOST)));
            }
            Webhook webhook =
                    new Webhook(ids.next(), organisation, details.completed(), null, clock.instant(), null, 0);
            String secret = Secrets.fresh();
            webhooks.insert(webhook, secrets.seal(webhook.id(), secret));
            return Outcome.done(WebhookView.of(webhook, secret));
        });
    }

    @Transactional
    Outcome<WebhookView> patch(UUID id, Patch<WebhookDetails> patch, IfMatch match, Scope scope) {
        Webhook webhook = webhooks.lock(id, scope).orElseThrow(RecordNotFound::new);
        match.require(webhook.version());
        WebhookStatus before = Objects.requireNonNull(webhook.details().status());
        WebhookDetails details = patch.applyTo(webhook.details(), partial -> faults(partial, before));
        return Outcome.unless(faults(details, before), () -> {
            WebhookDetails changed = details.completed();
            return Outcome.done(
                    WebhookView.of(changed.equals(webhook.details()) ? webhook : write(webhook.changedTo(changed))));
        });
    }

    private Webhook write(Webhook webhook) {
        webhooks.update(webhook);
        if (webhook.isEnabled()) {
            enabled.fire(new WebhookEnabled(webhook.id()));
        }
        return webhook;
    }

    /** Gives out a new secret; the present one signs too for 24 hours. */
    @Transactional
    WebhookView rotateSecret(UUID id, Scope scope) {
        if (webhooks.lock(id, scope).isEmpty()) {
            throw new RecordNotFound();
        }
        String secret = Secrets.fresh();
        webhooks.rotate(id, secrets.seal(id, secret), clock.instant().plus(ROTATION));
        return WebhookView.of(webhooks.find(id, scope).orElseThrow(RecordNotFound::new), secret);
    }

    /** Ends a subscription; what was on its way is sent no more. */
    @Transactional
    void delete(UUID id, IfMatch match, Scope scope) {
        Webhook webhook = webhooks.lock(id, scope).orElseThrow(RecordNotFound::new);
        match.require(webhook.version());
        webhooks.delete(id);
    }

    WebhookView get(UUID id, Scope scope) {
        return webhooks.find(id, scope).map(WebhookView::of).orElseThrow(RecordNotFound::new);
    }

    /** Webhooks in the order in which they were made. */
    Page<WebhookView> page(PageRequest request, Scope scope) {
        return Page.of(
                request,
                each -> webhooks.list(scope, each.afterId(cursors), each.rowsToRead()),
                webhook -> List.of(webhook.id().toString()),
                WebhookView::of,
                cursors);
    }

    /** Fails unless the webhook is there for a caller who sees this. */
    public void require(UUID id, Scope scope) {
        if (webhooks.find(id, scope).isEmpty()) {
            throw new RecordNotFound();
        }
    }

    /** What cannot be used of what was sent. */
    List<InputError> faults(WebhookDetails details) {
        return faults(details, WebhookStatus.ENABLED);
    }

    private List<InputError> faults(WebhookDetails details, WebhookStatus before) {
        List<InputError> faults = new ArrayList<>();
        if (details.url() != null) {
            switch (receivers.judge(details.url())) {
                case MALFORMED -> faults.add(InputError.at("/url", WebhookMessage.WEBHOOK_URL));
                case INSIDE -> faults.add(InputError.at("/url", WebhookMessage.WEBHOOK_URL_INSIDE));
                case GOOD -> {}
            }
        }
        if (details.types() != null) {
            faults.addAll(ChangeTypes.faults(details.types()));
        }
        if (details.status() == WebhookStatus.DISABLED && before != WebhookStatus.DISABLED) {
            faults.add(InputError.at("/status", WebhookMessage.WEBHOOK_STATUS));
        }
        return faults;
    }
}
