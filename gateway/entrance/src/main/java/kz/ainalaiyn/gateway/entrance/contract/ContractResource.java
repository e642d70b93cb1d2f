package kz.ainalaiyn.gateway.entrance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /openapi.json}: the contract of the whole suite, for everybody. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
    private final MergedContract contract;

    ContractResource(MergedContract contract) {
        this.contract = contract;
    }

    /** Reads the contract. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public JsonNode get() {
        return contract.document();
    }
}
