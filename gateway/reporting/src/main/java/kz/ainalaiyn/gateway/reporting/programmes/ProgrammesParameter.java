package kz.ainalaiyn.gateway.reporting.programmes;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which programmes are compared. */
public class ProgrammesParameter {
    @QueryParam("programme")
    @Size(max = 2000)
    @Parameter(
            description =
                    "The codes of at most 50 programmes, separated by commas; all that there are where it is absent.",
            example = "AINALAIYN-2023")
    @Nullable
    String programme;

    /** The codes in their order; none where all are asked for. */
    public List<String> codes() {
        return programme == null ? List.of() : CoverageParameters.programmes(programme);
    }
}
