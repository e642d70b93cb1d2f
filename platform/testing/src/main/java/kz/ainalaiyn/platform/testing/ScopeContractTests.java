package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.withoutTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 12 of the API, on every operation of the contract: what isn't yours doesn't exist. */
public abstract class ScopeContractTests {
    private static final String PARTNER_B = "partner of B";

    private static final Map<String, String> CALLERS = Map.of(
            PARTNER_B,
            Tokens.partnerB(),
            "consultant of B",
            Tokens.consultant(),
            "partner and juror of B",
            Tokens.of("two-roles", Set.of("partner", "juror"), Tokens.ORGANISATION_B),
            "partner of no organisation",
            Tokens.of("nobodys", Set.of("partner"), null));

    /** What differs between any two answers. */
    private static final Set<String> OF_THE_REQUEST = Set.of("date", "x-request-id", "traceparent");

    private static final Set<Integer> CREATED_OR_FORBIDDEN = Set.of(201, 403);

    private static final Set<Integer> REFUSED = Set.of(403, 404, 422);

    private static final String FOR_A = "?organisation=" + Tokens.ORGANISATION_A;

    private ForeignResources foreign = new ForeignResources(List.of(), List.of(), List.of(), Map.of());

    /** What A has, made anew at each call. */
    protected abstract ForeignResources ofA() throws Exception;

    @BeforeEach
    void make() throws Exception {
        foreign = ofA();
    }

    @Test
    void every_operation_with_an_id_is_tried_or_declared_as_shared() throws IOException {
        for (Operation operation : Operation.all()) {
            if (operation.hasPlaces()) {
                boolean shared = foreign.shared().contains(operation.path());
                boolean tried = at(operation, foreign.hidden()).findAny().isPresent();
                assertThat(shared ^ tried)
                        .as(operation + " needs a path of what A has and B does not see, or is shared: one of both")
                        .isTrue();
            }
        }
    }

    @Test
    void what_is_another_organisations_is_answered_like_what_nobody_has() throws IOException {
        Map<String, String> before = versions();
        for (Operation operation : Operation.all()) {
            Stream<String> notTheirs = at(operation, foreign.hidden());
            if (!operation.reads()) {
                notTheirs = Stream.concat(notTheirs, at(operation, foreign.readable()));
            }
            notTheirs.forEach(path -> CALLERS.forEach((who, token) -> {
                if (operation.isExternal()) {
                    assertAlike(operation, path, FOR_A, who, token);
                }
                if (!operation.isExternal() || operation.reads()) {
                    assertAlike(operation, path, "", who, token);
                }
            }));
            if (!operation.reads()) {
                assertThat(versions()).as("after " + operation).isEqualTo(before);
            }
        }
    }

    @Test
    void what_is_readable_is_read() throws IOException {
        for (Operation operation : Operation.all()) {
            if (operation.reads()) {
                at(operation, foreign.readable())
                        .map(ForeignResources::existing)
                        .forEach(path -> assertThat(
                                        as(Tokens.partnerB()).get(path).statusCode())
                                .as(path)
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void an_identifier_of_ones_own_may_be_another_organisations_too() throws IOException {
        Map<String, String> before = versions();
        for (Operation operation : Operation.all()) {
            if (operation.isExternal() && !operation.reads()) {
                at(operation, foreign.hidden()).forEach(path -> {
                    Response used = send(operation, ForeignResources.existing(path), Tokens.partnerB());
                    Response free = send(operation, ForeignResources.unknown(path), Tokens.partnerB());

                    assertThat(used.statusCode())
                            .as(operation + " " + used.asString())
                            .isEqualTo(free.statusCode())
                            .isIn(creates(operation) ? CREATED_OR_FORBIDDEN : REFUSED);
                    if (used.statusCode() == 201) {
                        assertThat(headers(used).keySet())
                                .isEqualTo(headers(free).keySet());
                        assertThat(members(used)).isEqualTo(members(free));
                        assertThat(used.jsonPath().getString("organisation")).isEqualTo(Tokens.ORGANISATION_B);
                        assertThat(as(Tokens.partnerB())
                                        .get(ForeignResources.existing(path))
                                        .asString())
                                .isEqualTo(used.asString());
                    }
                });
                assertThat(versions()).as("after " + operation).isEqualTo(before);
            }
        }
    }

    /** Whether what is under the identifier is made by the operation itself; what lies behind it is refused where that is not there. */
    private static boolean creates(Operation operation) {
        return operation.path().matches("/v1/[a-z-]+/external/\\{[^}]+}");
    }

    private void assertAlike(Operation operation, String path, String query, String who, String token) {
        Response foreign = send(operation, ForeignResources.existing(path) + query, token);
        Response unknown = send(operation, ForeignResources.unknown(path) + query, token);

        String tried = "%s of %s%s by %s: %s".formatted(operation, path, query, who, foreign.asString());
        assertThat(foreign.statusCode())
                .as(tried)
                .isEqualTo(unknown.statusCode())
                .isIn(403, 404, 422);
        assertThat(withoutTrace(foreign)).as(tried).isEqualTo(withoutTrace(unknown));
        assertThat(headers(foreign)).as(tried).isEqualTo(headers(unknown));
    }

    private Response send(Operation operation, String path, String token) {
        return operation.send(as(token), path, body(operation));
    }

    private @Nullable Object body(Operation operation) {
        if (!operation.takesBody()) {
            return null;
        }
        Supplier<Object> body = foreign.bodies().get(operation.id());
        assertThat(body)
                .as(operation.id() + " needs a body that is valid for B")
                .isNotNull();
        return Objects.requireNonNull(body).get();
    }

    /** The tags of all that A has and B could have changed. */
    private Map<String, String> versions() throws IOException {
        List<Operation> reads =
                Operation.all().stream().filter(Operation::reads).toList();
        Map<String, String> versions = new TreeMap<>();
        Stream.concat(foreign.hidden().stream(), foreign.readable().stream()).forEach(path -> {
            String existing = ForeignResources.existing(path);
            if (reads.stream().anyMatch(operation -> operation.isAt(existing))) {
                Response answer = as(existing.contains("/external/") ? Tokens.partnerA() : Tokens.coordinator())
                        .get(existing);
                assertThat(answer.statusCode())
                        .as(existing + " " + answer.asString())
                        .isEqualTo(200);
                versions.put(existing, answer.header("ETag"));
            }
        });
        return versions;
    }

    private static Stream<String> at(Operation operation, List<String> paths) throws IOException {
        List<Operation> all = Operation.all();
        return paths.stream().filter(path -> operation.isMeantBy(ForeignResources.existing(path), all));
    }

    private static Set<Object> members(Response answer) {
        return answer.jsonPath().getMap("").keySet();
    }

    private static Map<String, String> headers(Response answer) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : answer.headers()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (!OF_THE_REQUEST.contains(name)) {
                headers.merge(name, header.getValue(), (one, another) -> one + ", " + another);
            }
        }
        // The problem repeats the path, so its length is the path's.
        headers.remove("content-length");
        return headers;
    }
}
