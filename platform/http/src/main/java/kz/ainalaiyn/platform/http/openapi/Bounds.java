package kz.ainalaiyn.platform.http.openapi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bounds that follow from what a document says already: of integers from their format, of texts from their pattern. */
final class Bounds {
    // What every reader of JSON keeps exactly: RFC 8259, section 6.
    private static final Map<String, BigDecimal> MOST =
            Map.of("int32", BigDecimal.valueOf(Integer.MAX_VALUE), "int64", BigDecimal.valueOf((1L << 53) - 1));

    private static final Pattern CLASS = Pattern.compile("(?:\\[[^\\]]*]|[A-Za-z0-9-])(?:\\{(?:\\d+,)?(\\d+)})?");
    private static final Pattern WORDS = Pattern.compile("\\^\\((?:\\?:)?([a-zA-Z0-9_|-]+)\\)\\$");
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_FILE_SENT = 64 * 1024 * 1024;

    private Bounds() {}

    static void complete(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(Bounds::bound);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(Bounds::bound);
    }

    private static void bound(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> bound(parameter.getSchema()));
        }
        if (operation.getRequestBody() != null) {
            schemas(operation.getRequestBody().getContent()).forEach(schema -> file(schema, LONGEST_FILE_SENT));
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> schemas(answer.getContent()).forEach(schema -> {
                    file(schema, Integer.MAX_VALUE);
                    page(schema, operation);
                    bound(schema);
                }));
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static void file(Schema schema, int longest) {
        if (isOf(schema, Schema.SchemaType.STRING) && schema.getMaxLength() == null) {
            schema.setMaxLength(longest);
            if (schema.getFormat() == null) {
                schema.setFormat("binary");
            }
        }
    }

    /** A list has as many members as the request may ask for. */
    private static void page(Schema schema, Operation operation) {
        if (isOf(schema, Schema.SchemaType.ARRAY) && operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "limit".equals(parameter.getName()))
                    .forEach(limit ->
                            schema.setMaxItems(limit.getSchema().getMaximum().intValueExact()));
        }
    }

    private static void bound(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (isOf(schema, Schema.SchemaType.INTEGER)) {
            if (schema.getMinimum() == null) {
                schema.setMinimum(BigDecimal.ZERO);
            }
            if (schema.getMaximum() == null) {
                schema.setMaximum(MOST.get(schema.getFormat()));
            }
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(longest(schema));
        }
        bound(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Bounds::bound);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(Bounds::bound);
        }
    }

    private static @Nullable Integer longest(Schema schema) {
        if ("uuid".equals(schema.getFormat())) {
            return UUID_LENGTH;
        }
        String pattern = Objects.requireNonNullElse(schema.getPattern(), "");
        Matcher ofWords = WORDS.matcher(pattern);
        return ofWords.matches()
                ? Stream.of(ofWords.group(1).split("\\|"))
                        .map(String::length)
                        .max(Integer::compare)
                        .orElseThrow()
                : ofClasses(pattern);
    }

    /** Of a pattern that is one class of characters after the other, each as often as it says. */
    private static @Nullable Integer ofClasses(String pattern) {
        if (!pattern.matches("\\^.+\\$")) {
            return null;
        }
        Matcher classes = CLASS.matcher(pattern).region(1, pattern.length() - 1);
        int longest = 0;
        while (classes.lookingAt()) {
            longest += classes.group(1) == null ? 1 : Integer.parseInt(classes.group(1));
            classes.region(classes.end(), classes.regionEnd());
        }
        return classes.regionStart() == classes.regionEnd() ? longest : null;
    }

    private static boolean isOf(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
