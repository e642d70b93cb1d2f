package kz.ainalaiyn.gateway.entrance.browser;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.http.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who a caller is to the suite, so that an application shows what there is for them.
 *
 * @param subject the identity provider's stable id
 * @param name by which the caller signs in
 * @param roles what may be called, see the guide on access; expect new values
 * @param sees whose records are seen
 * @param organisation the code of the organisation that the caller acts for; absent for callers that belong to none
 * @param language in which to speak to the caller: the one of the account, or else of the browser
 * @param notices of what somebody has to look at; none most of the time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Me(
        @Schema(examples = "cddb3855-c0b2-5473-a05d-2868476ab53f")
        String subject,

        @Schema(examples = "coordinator") String name,
        @Schema(examples = "[\"coordinator\"]") List<String> roles,
        Sees sees,
        @Schema(examples = "regional-society") @Nullable String organisation,
        @Schema(pattern = "^(kk|ru|en)$", examples = "kk") String language,
        @Schema(maxItems = 20) List<Notice> notices)
        implements Worded {

    @JsonIgnore
    @Override
    public boolean hasWords() {
        return !notices.isEmpty();
    }

    /**
     * Something to look at.
     *
     * @param code which it is, one of those of the guide on codes; expect new ones
     * @param message what to do about it, in the language in which to speak to the caller
     * @param href the path of what it is about
     */
    public record Notice(
            @Schema(examples = "webhook-failing", maxLength = 64)
            String code,

            @Schema(maxLength = 2000) String message,

            @Schema(examples = "/v1/webhooks/018f2d3a-7c3b-7cde-9a0f-2b1d4c5e6f70", maxLength = 256)
            String href) {}

    /** Whose records a caller sees. */
    public enum Sees {
        /** Of every organisation. */
        EVERYTHING,
        /** Of the caller's own organisation. */
        OWN_ORGANISATION,
        /** Of nobody: the account has no organisation, or no role. */
        NOTHING;

        static Sees of(Scope scope) {
            return switch (scope) {
                case Scope.All() -> EVERYTHING;
                case Scope.Organisation(String own) -> OWN_ORGANISATION;
                case Scope.Nothing() -> NOTHING;
            };
        }
    }
}
