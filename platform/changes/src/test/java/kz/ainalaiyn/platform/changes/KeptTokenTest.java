package kz.ainalaiyn.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTokenTest {
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Issuer issuer = new Issuer();
    private final KeptToken token = new KeptToken(issuer);

    @Test
    void one_token_is_for_many_readings() {
        assertThat(token.get()).isEqualTo("token 1");
        assertThat(token.get()).isEqualTo("token 1");
    }

    @Test
    void it_is_asked_for_anew_shortly_before_its_end() {
        issuer.lifetime = SKEW.minusSeconds(1);

        assertThat(token.get()).isEqualTo("token 1");
        assertThat(token.get()).isEqualTo("token 2");
    }

    @Test
    void one_that_was_refused_is_kept_no_longer() {
        token.get();

        token.refused();

        assertThat(token.get()).isEqualTo("token 2");
    }

    @Test
    void an_issuer_that_was_away_is_asked_again() {
        issuer.away = true;
        assertThatThrownBy(token::get).hasMessage("away");
        issuer.away = false;

        assertThat(token.get()).isEqualTo("token 1");
    }

    private static final class Issuer implements OidcClient {
        private Duration lifetime = Duration.ofMinutes(10);
        private boolean away;
        private int given;

        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            if (away) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
            given++;
            return Uni.createFrom()
                    .item(new Tokens(
                            "token " + given,
                            Instant.now().plus(lifetime).getEpochSecond(),
                            SKEW,
                            null,
                            null,
                            new JsonObject(),
                            "test"));
        }

        @Override
        public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
