package kz.ainalaiyn.platform.access.timeline;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.http.InputRule;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Whose timeline is asked of a service, and behind which entry, of whatever service, it shall begin. */
public class TimelineRequest {
    private static final String EXAMPLE = "2023-09-15T04:00:00Z~ATTENDANCE~018f4c1e-7b1a-7c3e-9d2f-5a6b7c8d9e0f";

    /** The years that the database knows, to the microsecond. */
    private static final String FORM =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z~[A-Z_]{1,40}~[0-9a-f-]{36}";

    @QueryParam("graduate")
    @NotNull
    @Parameter(description = "The graduate with whom it happened.")
    @Nullable
    UUID graduate;

    @QueryParam("before")
    @Size(max = 120)
    @Pattern(regexp = FORM, message = "malformed")
    @Parameter(
            description =
                    "Only entries that stand behind this one, of whatever service it is: its `at`, `type` and `id`, with `~` between.",
            example = EXAMPLE)
    @Nullable
    String before;

    /** The graduate with whom it happened. */
    public UUID graduate() {
        return Objects.requireNonNull(graduate);
    }

    /**
     * The entry behind which it begins; empty for all there is.
     *
     * @throws ProblemException 400 where there is no such moment or type
     */
    Optional<TimelinePosition> before() {
        try {
            return Optional.ofNullable(before).map(TimelinePosition::parse);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    InputError.in("before", Message.of(InputRule.VALUE_SUCH_AS).with("example", EXAMPLE)));
        }
    }
}
