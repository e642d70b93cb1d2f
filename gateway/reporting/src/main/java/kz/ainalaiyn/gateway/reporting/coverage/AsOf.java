package kz.ainalaiyn.gateway.reporting.coverage;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which state of knowledge is asked for, as a client writes it. {@link AsOfRevisions} understands it. */
public class AsOf {
    @QueryParam("asOf")
    @Size(max = 40)
    @Parameter(
            description =
                    "What was known at this instant, at the end of this day where the programme is, or the number of a"
                            + " revision.")
    @Nullable
    String asOf;

    /** The state that a text names; the present one where it is null. */
    public static AsOf of(@Nullable String text) {
        AsOf asOf = new AsOf();
        asOf.asOf = text;
        return asOf;
    }
}
