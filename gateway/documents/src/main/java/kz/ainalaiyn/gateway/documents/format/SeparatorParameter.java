package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** By what the cells of a CSV are separated; the other forms have no cells to separate. */
public class SeparatorParameter {
    @QueryParam("separator")
    @Parameter(
            description =
                    "What stands between the cells of a CSV: `comma`, or `semicolon`, with a byte order mark, as Excel"
                            + " opens it in Russian and Kazakh.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"comma", "semicolon"},
                            defaultValue = "comma"))
    @Nullable
    Separator separator;

    Separator separator() {
        return separator == null ? Separator.COMMA : separator;
    }
}
