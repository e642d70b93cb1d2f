package kz.ainalaiyn.graduates.graduate;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which records a list shows; every filter that is given must hold. */
public class GraduateFilter {
    @QueryParam("name")
    @Size(min = 1, max = 100)
    @Parameter(description = "Words of the name or parts of them, in any order, in Kazakh, Russian or Latin spelling.")
    @Nullable
    String name;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that registered the graduate, by its code.")
    @Nullable
    String organisation;

    @QueryParam("institution")
    @Size(max = 64)
    @Parameter(description = "The children's home the graduate comes from, by its code.")
    @Nullable
    String institution;

    @QueryParam("district")
    @Size(max = 9)
    @Parameter(description = "Where the graduate lives, a KATO code.")
    @Nullable
    String district;

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    String institution() {
        return institution;
    }

    @Nullable
    String district() {
        return district;
    }
}
