package kz.ainalaiyn.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A caller as it was when it asked for work that goes on after its request, and may go on after its token has expired.
 *
 * @param subject the identity provider's stable id of the caller
 * @param organisation the code of the organisation that the caller acts for; null for callers that belong to none
 * @param roles see {@link Role}
 */
public record RememberedCaller(String subject, @Nullable String organisation, Set<String> roles) {
    private static final String ORGANISATION = "organisation";

    /** Keeps the roles as they are now. */
    public RememberedCaller {
        roles = Set.copyOf(roles);
    }

    /** This caller, as its token says now. */
    public static RememberedCaller of(Caller caller) {
        return new RememberedCaller(caller.subject(), caller.organisation(), caller.roles());
    }

    /** The caller, with the rights that it had. */
    public Caller caller() {
        return new Caller(identity());
    }

    /** The identity of the caller, with the rights that it had. */
    public SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims())
                .addRoles(roles)
                .build();
    }

    private final class Claims implements JsonWebToken {
        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(ORGANISATION);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String name) {
            return name.equals(ORGANISATION) ? (T) organisation : null;
        }
    }
}
