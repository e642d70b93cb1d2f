package kz.ainalaiyn.gateway.entrance.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /.well-known/security.txt}: whom to tell of a weakness of this installation. There is none until whoever runs it says so.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9116">RFC 9116</a>
 */
@Path("/.well-known/security.txt")
@Produces("text/plain;charset=UTF-8")
public class SecurityTextResource {
    /** What is said here holds as long as it is asked for; whoever kept it asks again after this time. */
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private final List<String> contacts;
    private final String gateway;
    private final InstantSource clock;

    SecurityTextResource(
            @ConfigProperty(name = "ainalaiyn.security.contacts") Optional<List<String>> contacts,
            @ConfigProperty(name = "ainalaiyn.gateway.url") String gateway,
            InstantSource clock) {
        this.contacts = contacts.orElse(List.of());
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Reads it. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String get() {
        if (contacts.isEmpty()) {
            throw ProblemException.notFound();
        }
        return contacts.stream().map("Contact: %s\n"::formatted).collect(Collectors.joining())
                + "Expires: " + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR) + "\n"
                + "Preferred-Languages: kk, ru, en\n"
                + "Canonical: " + gateway + "/.well-known/security.txt\n";
    }
}
