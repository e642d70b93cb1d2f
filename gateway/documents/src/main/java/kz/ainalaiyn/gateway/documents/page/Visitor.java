package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.TemplateData;
import java.util.Set;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;

/**
 * Who is signed in and looks at a page.
 *
 * @param name as this person signs in
 */
@TemplateData
public record Visitor(String name, Set<String> roles) {
    private static final Set<String> READERS = Set.of(Role.COORDINATOR, Role.REPORTER, Role.AUDITOR);

    /** Whoever the session, or the access token, is of. */
    public static Visitor of(Caller caller) {
        return new Visitor(caller.name(), caller.roles());
    }

    /** Whether this is one of the programme's staff, who decides. */
    public boolean isCoordinator() {
        return roles.contains(Role.COORDINATOR);
    }

    /** Whether one of the roles permits to ask why a person is counted. */
    public boolean asksForReasons() {
        return isCoordinator() || roles.contains(Role.AUDITOR);
    }

    /** Whether one of the roles permits to read reports. */
    boolean readsReports() {
        return roles.stream().anyMatch(READERS::contains);
    }
}
