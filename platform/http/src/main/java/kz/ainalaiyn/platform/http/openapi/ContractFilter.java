package kz.ainalaiyn.platform.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.http.Commanded;
import kz.ainalaiyn.platform.http.Safe;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Writes into the contract what holds for every operation: the access token, the retry key, bodies, answers, refusals. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String TOKEN = "accessToken";
    private static final String TAG = "{Tag}";
    private static final Set<String> CUTS = Set.of("limit", "cursor", "count");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    private final IndexView code;

    /** What the contract says follows from this code. */
    public ContractFilter(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The suite where this document was read: in production, or on a local machine.")
                .extensions(Map.of("x-internal", false))));
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the realm `ainalaiyn`: a JWT (RFC 9068), checked as RFC8725 asks."))
                .addSchema("Problem", problem())
                .addSchema("InputError", inputError())
                .addSchema("Warning", warning());
        if (api.getPaths() == null) {
            return;
        }
        RequestBodies bodies = new RequestBodies(api);
        AnswerHeaders headers = new AnswerHeaders(api);
        Refusals refusals = new Refusals(api, code);
        Callers callers = new Callers(code);
        Set<String> safe = code.getAnnotations(Safe.class).stream()
                .map(Refusals::operationId)
                .collect(Collectors.toSet());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    secure(operation);
                    places(operation, path);
                    parameters(operation, method, safe);
                    bodies.complete(operation);
                    files(operation);
                    headers.complete(operation, method);
                    refusals.complete(operation, path, method);
                    callers.complete(operation);
                    name(operation);
                }));
        Tags.introduce(api);
        Types types = new Types(code);
        RequiredMembers.complete(api, types);
        Patterns.anchor(api);
        Reachable.prune(api);
        Descriptions.complete(api, types);
        actions(api, types);
        Bounds.complete(api);
        AnswerHeaders.finish(api);
    }

    /** An operation that several resources inherit has {@value #TAG} in its name; there stands the tag of each. */
    private static void name(Operation operation) {
        String name = operation.getOperationId();
        if (name != null && name.contains(TAG)) {
            operation.setOperationId(name.replace(TAG, operation.getTags().getFirst()));
        }
    }

    private static void secure(Operation operation) {
        // An operation for everybody says so with an empty list of its own.
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        }
    }

    /** An inherited operation does not know which places the path of its resource has. */
    private static void places(Operation operation, String path) {
        PLACE.matcher(path)
                .results()
                .map(place -> place.group(1))
                .filter(name -> operation.getParameters() == null
                        || operation.getParameters().stream().noneMatch(parameter -> name.equals(parameter.getName())))
                .forEach(name -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().ref("#/components/schemas/UUID"))));
    }

    /**
     * An answer that is JSON or a file has the schema of the JSON at each of its media types; a file has no members, and of a list it is not cut
     * into pages.
     */
    private static void files(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            Map<String, MediaType> content =
                    answer.getContent() == null ? Map.of() : answer.getContent().getMediaTypes();
            MediaType json = content.get("application/json");
            List<MediaType> files = content.values().stream()
                    .filter(each -> json != null && each != json && Objects.equals(each.getSchema(), json.getSchema()))
                    .toList();
            files.forEach(file -> file.setSchema(text().format("binary")));
            if (!files.isEmpty() && operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(parameter -> CUTS.contains(parameter.getName()))
                        .forEach(cut -> cut.setDescription(cut.getDescription()
                                + " Not with a file: it has the whole list, and a request with both is refused."));
            }
        });
    }

    private static void parameters(Operation operation, PathItem.HttpMethod method, Set<String> safe) {
        if (method == PathItem.HttpMethod.POST && !safe.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("The client's name for this request; the same request with the same key is carried"
                            + " out once and answered alike for 24 hours.")
                    .schema(text().minLength(1).maxLength(255)));
        }
        boolean mustMatch = method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.DELETE;
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            if ("If-Match".equals(parameter.getName())) {
                parameter
                        .required(mustMatch)
                        .description("The ETag of the version that is changed; `*` for whichever there is. Another"
                                + " version is answered with 412" + (mustMatch ? ", none given with 428." : "."));
                parameter.getSchema().minLength(1).maxLength(200);
            }
            Dictionary.complete(parameter);
        }
    }

    private static Schema problem() {
        return object(Map.of(
                        "type", text().format("uri-reference").description("Where this kind of problem is explained."),
                        "title", text().description("What happened, the same for every occurrence of the type."),
                        "status",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .description("The HTTP status."),
                        "detail", text().description("What happened this time and what to do."),
                        "instance", text().description("The path that was asked for."),
                        "traceId", text().pattern("^[0-9a-f]{32}$").description("The id to ask about it by."),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref("#/components/schemas/InputError"))
                                        .description("For input: each fault and its place.")))
                .required(List.of("type", "title", "status", "detail", "instance", "traceId"))
                .description("An error answer (RFC 9457).");
    }

    private static Schema inputError() {
        return object(Map.of(
                        "pointer", text().description("The place in the body, a JSON Pointer (RFC 6901)."),
                        "parameter", text().description("The query parameter or header field."),
                        "code", text().description("The rule that was broken; stable, and new ones may come."),
                        "message", text().description("What to do about it, in the language asked for."),
                        "minimum", OASFactory.createSchema().description("The least that would do."),
                        "maximum", OASFactory.createSchema().description("The most that would do."),
                        "allowed", texts("The values that would do."),
                        "suggestions", texts("Values like the one that was given.")))
                .required(List.of("code", "message"))
                .additionalPropertiesBoolean(true)
                .description("One fault in the input. What its message names are members too.");
    }

    private static Schema warning() {
        return object(Map.of(
                        "pointer", text().description("The member it is about, a JSON Pointer (RFC 6901)."),
                        "code", text().description("What is suspicious; stable, and new ones may come."),
                        "message", text().description("What to look at, in the language asked for.")))
                .required(List.of("pointer", "code", "message"))
                .additionalPropertiesBoolean(true)
                .description("What was accepted and is worth a second look.");
    }

    private static Schema action() {
        return object(Map.of(
                        "name",
                                text().maxLength(100)
                                        .description(
                                                "The operation's name in this document, its operationId; new ones may come.")
                                        .examples(List.of("cancelEvent")),
                        "method",
                                text().maxLength(10)
                                        .description("The HTTP method.")
                                        .examples(List.of("POST")),
                        "href",
                                text().maxLength(1000)
                                        .format("uri-reference")
                                        .description("Where to send it: a path at the address of this answer.")
                                        .examples(List.of(
                                                "/v1/events/018b2f3e-7c1d-7aaa-8bbb-1234567890ab/cancellation"))))
                .required(List.of("name", "method", "href"))
                .description("What the caller may do with a record now.");
    }

    /** A record to which commands can be given tells of them where it is answered alone. */
    private void actions(OpenAPI api, Types types) {
        List<Schema> commanded = api.getComponents().getSchemas().entrySet().stream()
                .filter(schema -> types.of(schema.getKey(), schema.getValue())
                        .filter(this::isCommanded)
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
        if (commanded.isEmpty()) {
            return;
        }
        api.getComponents().addSchema("Action", action());
        commanded.forEach(schema -> schema.addProperty(
                "actions",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(OASFactory.createSchema().ref("#/components/schemas/Action"))
                        .maxItems(100)
                        .readOnly(true)
                        .description(
                                "What the caller may do with the record now, as far as the record itself says. Only in"
                                        + " answers of one record, not in lists.")));
    }

    private boolean isCommanded(ClassInfo type) {
        return code.getAllKnownImplementations(Commanded.class).contains(type);
    }

    private static Schema object(Map<String, Schema> members) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        new TreeMap<>(members).forEach(schema::addProperty);
        return schema;
    }

    private static Schema texts(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(text())
                .description(description);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
