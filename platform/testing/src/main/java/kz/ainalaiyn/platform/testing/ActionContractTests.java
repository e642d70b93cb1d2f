package kz.ainalaiyn.platform.testing;

import static java.util.Objects.requireNonNull;
import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 29 of the API: a record that is answered alone names what its caller may do with it now, and nothing else. */
public abstract class ActionContractTests {
    private static final Set<Integer> NOT_YOURS = Set.of(403, 404);

    private static final Set<Integer> NOT_NOW = Set.of(400, 403, 404, 409, 412);

    /** For each PUT of the contract, by its operationId, a sample at an address that was not used before. */
    protected abstract Map<String, PutSample> samples();

    @Test
    void each_caller_is_told_what_is_permitted_and_no_more() throws IOException {
        List<Operation> all = Operation.all();
        for (PutSample sample : samples().values()) {
            String path = create(sample);
            Map<String, List<String>> named = new HashMap<>();
            callers().forEach((caller, token) -> {
                Response read = as(token).get(path);
                if (read.statusCode() == 200) {
                    assertNames(read, all, caller, token);
                    named.put(caller, read.jsonPath().getList("actions.name"));
                }
            });
            Set<String> permitted =
                    named.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            named.forEach((caller, names) -> atRecord(path, all).forEach((operation, at) -> {
                if (!names.contains(operation.id())) {
                    assertThat(stale(operation, at, requireNonNull(callers().get(caller)))
                                    .statusCode())
                            .as("%s by %s, at %s", operation, caller, path)
                            .isIn(permitted.contains(operation.id()) ? NOT_YOURS : NOT_NOW);
                }
            }));
        }
    }

    /** A client that saves what another has read must be told so by the tag that this one was given. */
    @Test
    void who_reads_it_does_not_change_its_tag() {
        for (PutSample sample : samples().values()) {
            String path = create(sample);
            assertThat(callers().values().stream()
                            .map(token -> as(token).get(path))
                            .filter(read -> read.statusCode() == 200)
                            .map(read -> read.header("ETag"))
                            .collect(Collectors.toSet()))
                    .as(path)
                    .hasSize(1);
        }
    }

    private static String create(PutSample sample) {
        RequestSpecification request = as(sample.token());
        if (sample.body() != null) {
            request.contentType("application/json").body(sample.body());
        }
        Response created = request.put(sample.path());
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new HashMap<>(ApiCalls.CALLERS);
        callers.put("partner of another organisation", Tokens.partnerB());
        return callers;
    }

    private static void assertNames(Response read, List<Operation> all, String caller, String token) {
        List<Map<String, String>> actions = read.jsonPath().getList("actions");
        assertThat(actions).as(read.asString()).isNotNull().allSatisfy(action -> {
            Operation operation = all.stream()
                    .filter(each -> each.id().equals(action.get("name")))
                    .findFirst()
                    .orElseThrow();
            String href = requireNonNull(action.get("href"));
            assertThat(action.get("method")).isEqualTo(operation.method());
            assertThat(operation.isAt(href)).as(action.toString()).isTrue();
            if (!operation.method().equals("POST")) {
                assertThat(stale(operation, href, token).statusCode())
                        .as(action + " by " + caller)
                        .isIn(400, 412);
            }
        });
    }

    /** The commands at a record, and where each is sent. */
    private static Map<Operation, String> atRecord(String path, List<Operation> all) {
        Map<Operation, String> commands = new HashMap<>();
        for (Operation operation : all) {
            String below = path + operation.path().substring(operation.path().lastIndexOf('/'));
            if (!operation.reads() && !operation.isSafe() && !operation.takesFile()) {
                Stream.of(path, below).filter(operation::isAt).forEach(at -> commands.put(operation, at));
            }
        }
        return commands;
    }

    /** Where it is permitted nothing changes by it: another version is expected than there is. */
    private static Response stale(Operation operation, String path, String token) {
        RequestSpecification request = as(token).header("If-Match", "\"99\"");
        if (operation.takesBody()) {
            request.body("{}")
                    .contentType(operation
                            .content()
                            .at("/requestBody/content")
                            .fieldNames()
                            .next());
        }
        return request.request(operation.method(), path);
    }
}
