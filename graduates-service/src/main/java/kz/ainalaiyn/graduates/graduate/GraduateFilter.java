package kz.ainalaiyn.graduates.graduate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.graduates.identity.Iin;
import kz.ainalaiyn.platform.http.Counting;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which records a list shows, every filter that is given must hold; in which order, and whether they are counted. */
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

    @QueryParam("graduationYear")
    @Parameter(description = "The year in which the graduate left the children's home.")
    @Nullable
    Integer graduationYear;

    @QueryParam("birthDateFrom")
    @Parameter(description = "Only who was born on this day or later.")
    @Nullable
    LocalDate birthDateFrom;

    @QueryParam("birthDateTo")
    @Parameter(description = "Only who was born on this day or earlier.")
    @Nullable
    LocalDate birthDateTo;

    @QueryParam("externalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The organisation's own identifier, as it was given.")
    @Nullable
    String externalId;

    @QueryParam("sort")
    @Parameter(
            description =
                    "By name in Kazakh alphabetical order, by birth date or by registration; with `-` from the last to the first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"name", "-name", "birthDate", "-birthDate", "registeredAt", "-registeredAt"},
                            defaultValue = "name"))
    @Nullable
    GraduateOrder sort;

    @QueryParam("count")
    @Parameter(
            description = Counting.DESCRIPTION,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"exact", "estimate"}))
    @Nullable
    Counting count;

    /** A search has them in its body, where there is room for a page of them. */
    @Nullable
    List<UUID> ids;

    /** Never a part of an address: a search has it in its body. */
    @Nullable
    Iin iin;

    /** Asked for in a search alone; a list has it as a range. */
    @Nullable
    LocalDate birthDate;

    @Nullable
    List<UUID> ids() {
        return ids;
    }

    @Nullable
    Iin iin() {
        return iin;
    }

    @Nullable
    LocalDate birthDate() {
        return birthDate;
    }

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

    @Nullable
    Integer graduationYear() {
        return graduationYear;
    }

    @Nullable
    LocalDate birthDateFrom() {
        return birthDateFrom;
    }

    @Nullable
    LocalDate birthDateTo() {
        return birthDateTo;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    GraduateOrder order() {
        return sort == null ? GraduateOrder.NAME : sort;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
