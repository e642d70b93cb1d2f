package kz.ainalaiyn.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens (RFC 7519, RS256) with the claims that Keycloak writes, good for an hour and trusted where
 * {@link SigningKey} is in force.
 */
public final class Tokens {

    static final String ISSUER = "https://identity.example.org/realms/ainalaiyn";
    static final String AUDIENCE = "ainalaiyn";

    /** The organisation code of partner A. */
    public static final String ORGANISATION_A = "regional-society";

    /** The organisation code of partner B and of the consultant. */
    public static final String ORGANISATION_B = "ainalaiyn-centre";

    private static final Duration LIFETIME = Duration.ofHours(1);

    private Tokens() {}

    /** The programme's staff, bound to no organisation. */
    public static String coordinator() {
        return of("coordinator", Set.of("coordinator"), null);
    }

    /** A partner organisation's system. */
    public static String partnerA() {
        return of("partner-a", Set.of("partner"), ORGANISATION_A);
    }

    /** Another partner organisation's system. */
    public static String partnerB() {
        return of("partner-b", Set.of("partner"), ORGANISATION_B);
    }

    /** A person who consults graduates on behalf of partner B's organisation. */
    public static String consultant() {
        return of("consultant", Set.of("consultant"), ORGANISATION_B);
    }

    /** A member of a competition's jury. */
    public static String juror() {
        return of("juror", Set.of("juror"), null);
    }

    /** A reporting script. */
    public static String reporter() {
        return of("reporter", Set.of("reporter"), null);
    }

    /** Someone who asks why a person was or wasn't counted. */
    public static String auditor() {
        return of("auditor", Set.of("auditor"), null);
    }

    /** One of our own applications, reading another's change feed. */
    public static String feedReader() {
        return of("feed-reader", Set.of("feed-reader"), null);
    }

    /** Anybody: subject derived from the name, so that the same name is the same caller; no organisation if null. */
    public static String of(String who, Set<String> roles, @Nullable String organisation) {
        return claims(who, roles, organisation)
                .jws()
                .keyId("test")
                .sign(SigningKey.current().getPrivate());
    }

    /** Rightly signed for the coordinator, but expired an hour ago. */
    public static String expired() {
        var then = Instant.now().minus(LIFETIME.multipliedBy(2));
        return claims("coordinator", Set.of("coordinator"), null)
                .issuedAt(then)
                .expiresAt(then.plus(LIFETIME))
                .jws()
                .keyId("test")
                .sign(SigningKey.current().getPrivate());
    }

    /** Says coordinator, signed with a key that nobody trusts. */
    public static String foreignKey() {
        return claims("coordinator", Set.of("coordinator"), null)
                .jws()
                .keyId("test")
                .sign(SigningKey.generate().getPrivate());
    }

    /** Rightly signed for the coordinator, but meant for another audience. */
    public static String otherAudience() {
        return claims("coordinator", Set.of("coordinator"), null)
                .audience("another-application")
                .jws()
                .keyId("test")
                .sign(SigningKey.current().getPrivate());
    }

    /** The {@code sub} claim that {@link #of} writes for this name. */
    public static String subjectOf(String who) {
        return UUID.nameUUIDFromBytes(who.getBytes(UTF_8)).toString();
    }

    private static JwtClaimsBuilder claims(String who, Set<String> roles, @Nullable String organisation) {
        var now = Instant.now();
        var claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subjectOf(who))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("preferred_username", who)
                .claim("azp", "ainalaiyn-app")
                .claim("realm_access", Map.of("roles", roles));
        return organisation == null ? claims : claims.claim("organisation", organisation);
    }
}
