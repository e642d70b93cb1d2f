package kz.ainalaiyn.graduates.client;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list shows beside the ids in it: the query parameter {@code expand}. */
public class Expansion {
    /** What can be shown. */
    public enum Part {
        GRADUATE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @QueryParam("expand")
    @Parameter(
            description = "With `graduate` each row has the graduate's name, where the caller may see it.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"graduate"}))
    @Nullable
    Part expand;

    boolean asksForGraduates() {
        return expand == Part.GRADUATE;
    }
}
