package kz.ainalaiyn.platform.http.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.http.ConflictProblem;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemType;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.outcomes.ConflictKind;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/** Names for each operation the statuses with which it refuses, and the types of problems that each of them can be. */
final class Refusals {
    private static final String RESPONSES = "#/components/responses/";

    private final OpenAPI api;
    private final Map<String, ProblemType> types;
    private final Map<String, List<String>> ofFeature;

    Refusals(OpenAPI api, IndexView code) {
        this.api = api;
        this.types = types(code);
        this.ofFeature = code.getAnnotations(Refuses.class).stream()
                .collect(Collectors.toMap(
                        annotation -> operationId(annotation),
                        annotation -> List.of(annotation.value().asStringArray()),
                        // An index of several indexes finds an annotation in each of them.
                        (one, same) -> one));
        api.getComponents().addResponse("Problem", response("The request could not be carried out.", List.of()));
    }

    void complete(Operation operation, String path, PathItem.HttpMethod method) {
        Map<Integer, TreeSet<String>> byStatus = new TreeMap<>();
        Stream.concat(
                        ofHttp(operation, path, method).map(problem -> (ProblemType) problem),
                        ofFeature.getOrDefault(operation.getOperationId(), List.of()).stream()
                                .map(this::type))
                .forEach(type -> byStatus.computeIfAbsent(type.status(), status -> new TreeSet<>())
                        .add(type.slug()));
        byStatus.forEach((status, slugs) ->
                operation.getResponses().addAPIResponse(String.valueOf(status), reference(status, slugs)));
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(RESPONSES + "Problem"));
    }

    private static Stream<HttpProblem> ofHttp(Operation operation, String path, PathItem.HttpMethod method) {
        Stream.Builder<HttpProblem> all = Stream.builder();
        all.add(HttpProblem.INVALID_INPUT).add(HttpProblem.INTERNAL).add(HttpProblem.UNAVAILABLE);
        if (!operation.getSecurity().isEmpty()) {
            all.add(HttpProblem.UNAUTHENTICATED).add(HttpProblem.FORBIDDEN);
        }
        if (path.contains("{") || has(operation, "organisation")) {
            all.add(HttpProblem.NOT_FOUND);
        }
        if (has(operation, "cursor") || has(operation, "lastEventId")) {
            all.add(HttpProblem.INVALID_CURSOR);
        }
        if (has(operation, "lastEventId")) {
            all.add(HttpProblem.CURSOR_EXPIRED);
        }
        if (method != PathItem.HttpMethod.DELETE) {
            all.add(HttpProblem.NOT_ACCEPTABLE);
        }
        if (operation.getRequestBody() != null) {
            all.add(HttpProblem.MALFORMED_JSON)
                    .add(HttpProblem.CONTENT_TOO_LARGE)
                    .add(HttpProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (has(operation, "If-Match")) {
            all.add(HttpProblem.PRECONDITION_FAILED);
            if (method != PathItem.HttpMethod.PUT) {
                all.add(HttpProblem.PRECONDITION_REQUIRED);
            }
        }
        boolean keyed = has(operation, "Idempotency-Key");
        if (keyed) {
            all.add(HttpProblem.IDEMPOTENCY_KEY_IN_USE)
                    .add(HttpProblem.IDEMPOTENCY_KEY_REUSED)
                    .add(HttpProblem.ERASED);
        }
        if (method != PathItem.HttpMethod.GET && (keyed || method != PathItem.HttpMethod.POST)) {
            // Two equal creations at once.
            all.add(HttpProblem.CONFLICT);
        }
        return all.build();
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(parameter::equals);
    }

    private APIResponse reference(int status, TreeSet<String> slugs) {
        String name =
                "Problem" + status + slugs.stream().map(Refusals::camelCase).collect(Collectors.joining());
        if (!api.getComponents().getResponses().containsKey(name)) {
            String description = "Refused: "
                    + slugs.stream().map(slug -> '`' + slug + '`').collect(Collectors.joining(" or "))
                    + ". The guide to errors says what to do.";
            api.getComponents().addResponse(name, response(description, List.copyOf(slugs)));
        }
        return OASFactory.createAPIResponse().ref(RESPONSES + name);
    }

    private APIResponse response(String description, List<String> slugs) {
        Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        Schema schema = slugs.isEmpty()
                ? problem
                : OASFactory.createSchema()
                        .addAllOf(problem)
                        .addAllOf(OASFactory.createSchema()
                                .addProperty(
                                        "type",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.STRING)
                                                .enumeration(slugs.stream()
                                                        .map(slug -> (Object)
                                                                type(slug).url())
                                                        .toList())));
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
        AnswerHeaders.named(response, "Content-Language");
        if (slugs.isEmpty() || slugs.stream().anyMatch(slug -> mayBeSentAgain(type(slug)))) {
            AnswerHeaders.named(response, "Retry-After");
        }
        return response;
    }

    private static boolean mayBeSentAgain(ProblemType type) {
        return type == HttpProblem.UNAVAILABLE
                || type == HttpProblem.IDEMPOTENCY_KEY_IN_USE
                || type == HttpProblem.CONFLICT;
    }

    private ProblemType type(String slug) {
        ProblemType type = types.get(slug);
        if (type == null) {
            throw new IllegalStateException("There is no type of problem called " + slug);
        }
        return type;
    }

    static String operationId(AnnotationInstance annotation) {
        return annotation
                .target()
                .asMethod()
                .annotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                .value("operationId")
                .asString();
    }

    private static Map<String, ProblemType> types(IndexView code) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        return Stream.concat(
                        Arrays.stream(HttpProblem.values()),
                        code.getAllKnownImplementations(ConflictKind.class).stream()
                                .flatMap(kind -> constants(classes, kind.name().toString()))
                                .map(ConflictProblem::new))
                .collect(Collectors.toMap(ProblemType::slug, type -> type, (one, same) -> one));
    }

    private static Stream<ConflictKind> constants(ClassLoader classes, String name) {
        try {
            return Arrays.stream(classes.loadClass(name).getEnumConstants()).map(ConflictKind.class::cast);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A kind of conflict of the index is on the class path", e);
        }
    }

    private static String camelCase(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
