package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The description of an application's feeds for machines, made of the schemas of the changes and of what OpenAPI says of
 * reading a feed.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0</a>
 */
final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT = "application/cloudevents+json";

    private final ObjectNode document = JSON.createObjectNode();

    private AsyncApi(String title) {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", title)
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What changed, in order: CloudEvents that a reader asks for over HTTP. Each has the state after the"
                                + " change. Expect new types, new members and new values. /openapi.json has what else the"
                                + " addresses answer.");
        document.put("defaultContentType", EVENT);
        document.putObject("channels");
        document.putObject("operations");
        ObjectNode components = document.putObject("components");
        components.putObject("messages");
        components.putObject("schemas");
        components
                .putObject("securitySchemes")
                .putObject("accessToken")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    /** The document of this application: of its own feed or, of the gateway, of the three that it passes on. */
    static JsonNode of(String application) {
        if ("gateway".equals(application)) {
            AsyncApi gateway = new AsyncApi("Ainalaiyn: changes");
            for (String service : new String[] {"graduates", "events", "grants"}) {
                gateway.feed(service, "/v1/" + service + "-changes");
            }
            return gateway.document;
        }
        AsyncApi own = new AsyncApi(capitalised(application) + ": changes");
        own.feed(application, "/v1/changes");
        return own.document;
    }

    private void feed(String service, String address) {
        JsonNode contract = Repository.json(Repository.file("contracts/" + service + ".json"));
        JsonNode read = contract.at("/paths/~1v1~1changes/get");
        String channel = service + "Changes";
        ObjectNode messages = document.withObject("/channels/" + channel)
                .put("address", address)
                .put("summary", read.path("summary").asText())
                .putObject("messages");
        ObjectNode operation = document.withObject("/operations/tell" + capitalised(channel))
                .put("action", "send")
                .put("summary", read.path("summary").asText())
                .put("description", read.path("description").asText());
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        operation.putArray("security").addObject().put("$ref", "#/components/securitySchemes/accessToken");
        operation.putObject("bindings").set("http", binding(read));
        document.withObject("/components/schemas")
                .<ObjectNode>set("CloudEvent", contract.at("/components/schemas/Change"))
                .set("Instant", contract.at("/components/schemas/Instant"));
        for (String type : ChangeContract.types()) {
            if (type.startsWith("kz.ainalaiyn." + service + ".")) {
                String name = nameOf(type);
                messages.putObject(name).put("$ref", "#/components/messages/" + name);
                message(name, type);
            }
        }
    }

    /** How the feed is asked for. */
    private static ObjectNode binding(JsonNode read) {
        ObjectNode binding = JSON.createObjectNode().put("method", "GET").put("bindingVersion", "0.3.0");
        ObjectNode query = binding.putObject("query").put("type", "object").putObject("properties");
        for (JsonNode parameter : read.path("parameters")) {
            ObjectNode schema = parameter.path("schema").deepCopy();
            query.set(
                    parameter.path("name").asText(),
                    schema.put("description", parameter.path("description").asText()));
        }
        return binding;
    }

    private void message(String name, String type) {
        ObjectNode data = ChangeContract.schema(type).deepCopy();
        data.remove("$schema");
        JsonNode subject = data.remove("x-subject");
        document.withObject("/components/schemas").set(name, data);
        ObjectNode message = document.withObject("/components/messages/" + name)
                .put("name", type)
                .put("summary", data.path("description").asText())
                .put("contentType", EVENT);
        ObjectNode payload = message.putObject("payload");
        payload.putArray("allOf").addObject().put("$ref", "#/components/schemas/CloudEvent");
        ObjectNode properties = payload.putObject("properties");
        properties.putObject("type").put("const", type);
        properties.set("subject", subject);
        properties.putObject("data").put("$ref", "#/components/schemas/" + name);
    }

    /** {@code eventChanged} of {@code kz.ainalaiyn.events.event-changed}. */
    private static String nameOf(String type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.substring(type.lastIndexOf('.') + 1).split("-", -1)) {
            name.append(name.isEmpty() ? word : capitalised(word));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
