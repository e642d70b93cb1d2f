package kz.ainalaiyn.platform.changes;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * This application's own access token, by its client credentials. It is asked for once and kept until shortly before its
 * end: a feed is read after each change, and a token for each reading would cost more than the change.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749, section 4.4</a>
 */
@Singleton
final class KeptToken implements FeedToken {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final OidcClient issuer;
    private volatile TokensHelper kept = new TokensHelper();

    KeptToken(OidcClient issuer) {
        this.issuer = issuer;
    }

    @Override
    public String get() {
        return kept.getTokens(issuer).await().atMost(TIMEOUT).getAccessToken();
    }

    @Override
    public void refused() {
        kept = new TokensHelper();
    }
}
