package kz.ainalaiyn.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tour as a collection of requests that Postman imports (Collection Format 2.1.0): each step with its checks, and what later steps
 * take from it as a variable of the collection.
 */
final class TourCollection {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Pattern STATUS = Pattern.compile("\\$statusCode == (\\d+)");
    private static final Pattern MEMBER = Pattern.compile("\\$response\\.body#/(\\S+) == (.+)");
    private static final Pattern OUTPUT = Pattern.compile("\\$response\\.body#/(\\S+)");
    private static final Pattern EXPRESSION = Pattern.compile("\\{?\\$(?:inputs|steps\\.[\\w-]+\\.outputs)\\.(\\w+)}?");

    private final Tour tour;
    private final Map<String, Address> operations;

    /** Where an operation is, its places in braces. */
    private record Address(String method, String path) {}

    private TourCollection(Tour tour, JsonNode contract) {
        this.tour = tour;
        this.operations = new TreeMap<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getValue().path("operationId").asText(),
                                new Address(operation.getKey().toUpperCase(Locale.ROOT), path.getKey()))));
    }

    /** The collection, as JSON. */
    static String of(Tour tour, JsonNode contract) throws IOException {
        return JSON.writeValueAsString(new TourCollection(tour, contract).collection()) + "\n";
    }

    private ObjectNode collection() {
        ObjectNode collection = JSON.createObjectNode();
        collection
                .putObject("info")
                .put(
                        "name",
                        "Ainalaiyn: " + tour.description().at("/info/title").asText())
                .put("description", tour.description().at("/info/description").asText())
                .put("schema", "https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
        ArrayNode items = collection.putArray("item");
        tour.steps().forEach(step -> items.add(item(step)));
        ArrayNode variables = collection.putArray("variable");
        variables.addObject().put("key", "gateway").put("value", "http://localhost:8080");
        tour.tokens().forEach(token -> variables.addObject().put("key", token).put("value", ""));
        return collection;
    }

    private ObjectNode item(JsonNode step) {
        ObjectNode item =
                JSON.createObjectNode().put("name", step.path("stepId").asText());
        ObjectNode request = item.putObject("request");
        Address address = operations.get(step.path("operationId").asText());
        request.put("method", address.method);
        request.put("description", step.path("description").asText());
        ArrayNode headers = request.putArray("header");
        parameters(step, "header").forEach((name, value) -> header(headers, name, value));
        if (step.has("requestBody")) {
            header(headers, "Content-Type", step.at("/requestBody/contentType").asText());
            request.putObject("body")
                    .put("mode", "raw")
                    .put("raw", step.at("/requestBody/payload").toPrettyString());
        }
        request.put("url", url(step, address.path));
        ObjectNode event = item.putArray("event").addObject().put("listen", "test");
        ArrayNode script =
                event.putObject("script").put("type", "text/javascript").putArray("exec");
        script(step).forEach(script::add);
        return item;
    }

    private static void header(ArrayNode headers, String name, String value) {
        headers.addObject().put("key", name).put("value", value);
    }

    private static String url(JsonNode step, String path) {
        StringBuilder url = new StringBuilder("{{gateway}}").append(path);
        parameters(step, "path").forEach((name, value) -> {
            String place = "{" + name + "}";
            url.replace(url.indexOf(place), url.indexOf(place) + place.length(), value);
        });
        List<String> query = new ArrayList<>();
        parameters(step, "query").forEach((name, value) -> query.add(name + "=" + value));
        return url + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static Map<String, String> parameters(JsonNode step, String in) {
        Map<String, String> parameters = new TreeMap<>();
        step.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .forEach(parameter -> parameters.put(
                        parameter.path("name").asText(),
                        EXPRESSION.matcher(parameter.path("value").asText()).replaceAll("{{$1}}")));
        return parameters;
    }

    private static List<String> script(JsonNode step) {
        List<String> conditions = step.path("successCriteria")
                .valueStream()
                .map(criterion -> script(criterion.path("condition").asText()))
                .toList();
        List<String> script = new ArrayList<>();
        JsonNode retry = step.at("/onFailure/0");
        if (!retry.isMissingNode()) {
            script.add("const tries = Number(pm.collectionVariables.get('tries') || 0);");
            script.add("if (!(%s) && tries < %d) {"
                    .formatted(
                            String.join(" && ", conditions),
                            retry.path("retryLimit").asInt()));
            script.add("  pm.collectionVariables.set('tries', tries + 1);");
            script.add("  setTimeout(() => pm.execution.setNextRequest(pm.info.requestName), %d);"
                    .formatted(retry.path("retryAfter").asInt() * 1000));
            script.add("  return;");
            script.add("}");
            script.add("pm.collectionVariables.unset('tries');");
        }
        conditions.forEach(condition -> script.add("pm.test('%s', () => pm.expect(%s).to.be.true);"
                .formatted(step.path("stepId").asText(), condition)));
        step.path("outputs")
                .properties()
                .forEach(output -> script.add("pm.collectionVariables.set('%s', pm.response.json()%s);"
                        .formatted(
                                output.getKey(),
                                member(only(OUTPUT, output.getValue().asText()).group(1)))));
        return script;
    }

    /** A condition of Arazzo in JavaScript. */
    private static String script(String condition) {
        if (condition.startsWith("$statusCode")) {
            List<String> statuses = STATUS.matcher(condition)
                    .results()
                    .map(status -> status.group(1))
                    .toList();
            return statuses + ".includes(pm.response.code)";
        }
        MatchResult equal = only(MEMBER, condition);
        return "pm.response.json()" + member(equal.group(1)) + " === " + equal.group(2);
    }

    private static String member(String pointer) {
        return Pattern.compile("[^/]+")
                .matcher(pointer)
                .replaceAll(name -> name.group().matches("\\d+") ? "[" + name.group() + "]" : "." + name.group())
                .replace("/", "");
    }

    private static MatchResult only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("The collection knows no such expression: " + text);
        }
        return matcher.toMatchResult();
    }
}
