package kz.ainalaiyn.platform.http.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas that take {@code null} as well. */
final class Nullability {
    private Nullability() {}

    /** What the schema describes, or null. */
    static Schema nullable(Schema schema) {
        Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        return OASFactory.createSchema().addAnyOf(schema).addAnyOf(nothing);
    }
}
