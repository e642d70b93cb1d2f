package kz.ainalaiyn.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as the access token says. */
@RequestScoped
public class Caller {
    private static final Set<String> RUNS_ALL = Set.of(Role.COORDINATOR, Role.FEED_READER);
    private static final Set<String> READS_ALL = Set.of(Role.AUDITOR, Role.REPORTER, Role.JUROR);
    private static final Set<String> SEES_OWN = Set.of(Role.PARTNER, Role.CONSULTANT);

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The identity provider's stable id of the caller. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** By what the caller signs in; what has no such name is called by its id. */
    public String name() {
        String name =
                identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("preferred_username") : null;
        return name == null ? subject() : name;
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

    /**
     * Whose records the caller may see. A role that binds to an organisation binds whatever other roles the caller has,
     * but for the coordinator's: a partner's system that may also read reports sees its own people still.
     */
    public Scope scope() {
        if (roles().stream().anyMatch(RUNS_ALL::contains)) {
            return new Scope.All();
        }
        if (roles().stream().anyMatch(SEES_OWN::contains)) {
            String own = organisation();
            return own == null ? new Scope.Nothing() : new Scope.Organisation(own);
        }
        return roles().stream().anyMatch(READS_ALL::contains) ? new Scope.All() : new Scope.Nothing();
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
                    throw ProblemException.invalid(InputError.in("organisation", AccessMessage.ORGANISATION_REQUIRED));
                }
                yield named;
            }
            case Scope.Organisation(String own) when named == null || named.equals(own) -> own;
            default -> throw ProblemException.notFound();
        };
    }
}
