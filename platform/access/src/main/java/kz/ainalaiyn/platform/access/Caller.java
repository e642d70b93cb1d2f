package kz.ainalaiyn.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as the access token says. */
@RequestScoped
public class Caller {
    private static final Set<String> SEES_ALL =
            Set.of(Role.COORDINATOR, Role.AUDITOR, Role.FEED_READER, Role.REPORTER, Role.JUROR);
    private static final Set<String> SEES_OWN = Set.of(Role.PARTNER, Role.CONSULTANT);

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The identity provider's stable id of the caller. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The code of the organisation that the caller acts for; null for callers that belong to none. */
    public @Nullable String organisation() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("organisation") : null;
    }

    /** The caller's roles, see {@link Role}. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the caller has this role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The raw access token, to ask another service in the caller's name. */
    public String token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token.getRawToken();
        }
        throw new IllegalStateException("The caller of a protected operation has a token");
    }

    /** Whose records the caller may see. A caller with both kinds of role sees all. */
    public Scope scope() {
        if (roles().stream().anyMatch(SEES_ALL::contains)) {
            return new Scope.All();
        }
        String own = organisation();
        return own != null && roles().stream().anyMatch(SEES_OWN::contains)
                ? new Scope.Organisation(own)
                : new Scope.Nothing();
    }

    /**
     * The organisation that a write is for: the caller's own, or the one that a caller of all organisations names.
     *
     * @throws ProblemException 400 when a caller of all organisations names none, 404 when it is not the caller's own
     */
    public String actingFor(@Nullable String named) {
        return switch (scope()) {
            case Scope.All() -> {
                if (named == null) {
                    throw ProblemException.invalid(
                            InputError.in("organisation", "required", "Say for which organisation, by its code."));
                }
                yield named;
            }
            case Scope.Organisation(String own) when named == null || named.equals(own) -> own;
            default -> throw ProblemException.notFound();
        };
    }
}
