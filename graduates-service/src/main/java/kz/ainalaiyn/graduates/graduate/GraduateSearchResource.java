package kz.ainalaiyn.graduates.graduate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Safe;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/graduates/searches}: the list of graduates, by what must not stand in an address. */
@Path("/v1/graduates/searches")
@Tag(name = "Graduates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GraduateSearchResource {
    private final GraduateService service;
    private final Caller caller;

    GraduateSearchResource(GraduateService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Finds graduates as the list does, by what must not stand in an address. */
    @POST
    @Safe
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.AUDITOR})
    @Operation(
            operationId = "searchGraduates",
            summary = "Find graduates by an IIN or other personal data",
            description =
                    "The list of graduates, filtered by a body: an IIN, a name or a birth date in an address would stand in logs."
                            + " It changes nothing and keeps nothing, so it needs no Idempotency-Key. To go on, the same body is sent with"
                            + " `cursor`.")
    public Page<GraduateView> search(@Valid @BeanParam PageRequest page, @NotNull Submitted<GraduateSearch> body) {
        return service.page(body.valid().filter(), page, caller.scope());
    }
}
