package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rule 28 of the API: fails at any request and answer of a test that is not as the contract says. */
public final class ContractConformance implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;

    /** Holds what is sent from now on against this contract. */
    public ContractConformance(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String raw = request.getURI();
        int query = raw.indexOf('?');
        String path = URI.create(query < 0 ? raw : raw.substring(0, query)).getRawPath();
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach(header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        List<String> differences = contract.differences(new Contract.Exchange(
                request.getMethod(),
                path,
                query < 0 ? Set.of() : names(raw.substring(query + 1)),
                body(request.getBody()),
                answer.statusCode(),
                headers,
                answer.asByteArray()));
        if (!differences.isEmpty()) {
            throw new AssertionError("The contract is not kept: %s %s %s%n%s"
                    .formatted(request.getMethod(), path, String.join("; ", differences), answer.asString()));
        }
        return answer;
    }

    private static Set<String> names(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2)[0])
                .collect(Collectors.toSet());
    }

    private static @Nullable JsonNode body(@Nullable Object body) {
        try {
            return body == null ? null : JSON.readTree(body.toString());
        } catch (IOException e) {
            return null;
        }
    }
}
