package kz.ainalaiyn.platform.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the contract what holds for every operation: the access token, the retry key, the form of errors. */
public final class ContractFilter implements OASFilter {
    private static final String TOKEN = "accessToken";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.setServers(List.of(OASFactory.createServer().url("/")));
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the realm `ainalaiyn`."))
                .addSchema("Problem", problem())
                .addSchema("InputError", inputError())
                .addResponse("Problem", problemResponse());
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().forEach(ContractFilter::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> complete(operation, method));
    }

    private static void complete(Operation operation, PathItem.HttpMethod method) {
        // An operation for everybody says so with an empty list of its own.
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        }
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
        // What the generator adds for roles; the default response describes them with a body.
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        operation.getResponses().removeAPIResponse("400");
        if (method == PathItem.HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("The client's name for this request; the same request with the same key is carried"
                            + " out once and answered alike for 24 hours.")
                    .schema(text().minLength(1).maxLength(255)));
        }
    }

    private static APIResponse problemResponse() {
        return OASFactory.createAPIResponse()
                .description("The request could not be carried out (RFC 9457).")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        return object(Map.of(
                        "type", text().format("uri").description("Where this kind of problem is explained."),
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
                        "code", text().description("The rule that was broken; stable."),
                        "message", text().description("What to do about it.")))
                .required(List.of("code", "message"))
                .description("One fault in the input.");
    }

    private static Schema object(Map<String, Schema> members) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        new TreeMap<>(members).forEach(schema::addProperty);
        return schema;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
