package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.TemplateData;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import kz.ainalaiyn.platform.access.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is signed in and looks at a page.
 *
 * @param name as this person signs in
 */
@TemplateData
public record Visitor(String name, Set<String> roles) {
    private static final Set<String> READERS = Set.of(Role.COORDINATOR, Role.REPORTER, Role.AUDITOR);

    /** Whoever the session, or the access token, is of. */
    public static Visitor of(SecurityIdentity identity) {
        String subject = identity.getPrincipal().getName();
        String name =
                identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("preferred_username") : null;
        return new Visitor(name == null ? subject : name, identity.getRoles());
    }

    /** Whether one of the roles permits to read reports. */
    boolean readsReports() {
        return roles.stream().anyMatch(READERS::contains);
    }
}
