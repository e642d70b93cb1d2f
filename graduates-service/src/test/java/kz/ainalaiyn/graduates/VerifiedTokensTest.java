package kz.ainalaiyn.graduates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A token is verified with the first request that it comes with, and known with the next. */
@ServiceTest
class VerifiedTokensTest {
    private final Authentications authentications;

    VerifiedTokensTest(Authentications authentications) {
        this.authentications = authentications;
    }

    @Test
    void a_token_that_comes_again_is_not_verified_again() {
        String token = Tokens.partnerA();

        List<Principal> callers = callersOf(token, token);

        assertThat(callers).hasSize(2);
        assertThat(callers.getLast()).isSameAs(callers.getFirst());
    }

    @Test
    void another_token_of_the_same_caller_is_verified() {
        List<Principal> callers = callersOf(Tokens.partnerA(), Tokens.partnerA());

        assertThat(callers).hasSize(2);
        assertThat(callers.getLast()).isNotSameAs(callers.getFirst());
    }

    @Test
    void a_token_that_was_changed_after_it_was_verified_is_refused() {
        String token = Tokens.partnerA();
        callersOf(token);
        int signature = token.lastIndexOf('.') + 1;
        char other = token.charAt(signature) == 'A' ? 'B' : 'A';

        given().header(
                        "Authorization",
                        "Bearer " + token.substring(0, signature) + other + token.substring(signature + 1))
                .get("/v1/graduates")
                .then()
                .statusCode(401);
    }

    private List<Principal> callersOf(String... tokens) {
        authentications.callers.clear();
        for (String token : tokens) {
            given().header("Authorization", "Bearer " + token)
                    .get("/v1/graduates")
                    .then()
                    .statusCode(200);
        }
        return authentications.callers;
    }

    /** Who was found to send each request: an object of its own for each verification. */
    @Singleton
    static class Authentications {
        final List<Principal> callers = new CopyOnWriteArrayList<>();

        void add(@Observes AuthenticationSuccessEvent success) {
            callers.add(success.getSecurityIdentity().getPrincipal());
        }
    }
}
