package kz.ainalaiyn.platform.http.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Anchors the patterns of a document: Jakarta Validation matches a text as a whole, JSON Schema (2020-12, 6.3.3) finds the
 * pattern anywhere in it.
 */
final class Patterns {
    private static final String NOT_BLANK = "\\S";

    private Patterns() {}

    static void anchor(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(parameter -> anchor(parameter.getSchema()));
        api.getComponents().getSchemas().values().forEach(Patterns::anchor);
    }

    private static void anchor(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
        }
        anchor(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Patterns::anchor);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(Patterns::anchor);
        }
    }
}
