package kz.ainalaiyn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.platform.messages.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMappersTest {
    private final ProblemMappers mappers;

    ProblemMappersTest() throws IOException {
        mappers = new ProblemMappers(
                new Problems(
                        new ObjectMapper(), new Messages(), answering(Instance.class, Map.of("isResolvable", false))),
                new Routes(answering(BeanManager.class, Map.of("getBeans", Set.of()))),
                new RequestFaults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "22008", "22021", "22P02"})
    void a_value_that_the_database_cannot_hold_is_the_clients_fault_and_not_repeated(String state) {
        SQLException refused = new SQLException("ERROR: out of range: \"secret\" in unnamed portal", state);

        Response answer = mappers.unexpected(
                new PersistenceException("could not execute statement", refused),
                answering(
                        RoutingContext.class,
                        Map.of("request", answering(HttpServerRequest.class, Map.of("path", "/v1/events")))));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
                .contains("/docs/errors/invalid-input")
                .doesNotContain("secret", "portal", "statement", state);
    }

    /** Answers what it is asked for by these names, and null to everything else. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
