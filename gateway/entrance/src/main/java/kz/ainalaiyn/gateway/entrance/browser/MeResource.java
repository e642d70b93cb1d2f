package kz.ainalaiyn.gateway.entrance.browser;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.ainalaiyn.gateway.webhooks.subscription.WebhookNotices;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Messages;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/me}. */
@Path("/v1/me")
@Tag(name = "Caller")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final Caller caller;
    private final JsonWebToken token;
    private final WebhookNotices webhooks;
    private final Messages messages;

    MeResource(Caller caller, JsonWebToken token, WebhookNotices webhooks, Messages messages) {
        this.caller = caller;
        this.token = token;
        this.webhooks = webhooks;
        this.messages = messages;
    }

    /** Who the caller is: an application asks for it when somebody has signed in. */
    @GET
    @RolesAllowed({
        Role.COORDINATOR,
        Role.PARTNER,
        Role.CONSULTANT,
        Role.JUROR,
        Role.REPORTER,
        Role.AUDITOR,
        Role.FEED_READER
    })
    @Operation(operationId = "getMe", summary = "Who the caller is, and what for")
    public Me get(@Context HttpHeaders headers) {
        Language language = language(headers);
        return new Me(
                caller.subject(),
                caller.name(),
                caller.roles().stream().filter(Role.ALL::contains).sorted().toList(),
                Me.Sees.of(caller.scope()),
                caller.organisation(),
                language.tag(),
                notices(language));
    }

    private List<Me.Notice> notices(Language language) {
        if (!caller.has(Role.COORDINATOR) && !caller.has(Role.PARTNER)) {
            return List.of();
        }
        return webhooks.of(caller.scope()).stream()
                .map(notice -> new Me.Notice(
                        notice.message().key(),
                        messages.text(notice.message(), language),
                        "/v1/webhooks/" + notice.webhook()))
                .toList();
    }

    private Language language(HttpHeaders headers) {
        @Nullable String own = token.getClaim("locale");
        return Language.of(
                own != null && LanguageParameter.SPOKEN.contains(own)
                        ? own
                        : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
