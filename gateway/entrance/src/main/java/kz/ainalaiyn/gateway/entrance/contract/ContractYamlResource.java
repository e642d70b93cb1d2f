package kz.ainalaiyn.gateway.entrance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /openapi.yaml}: the contract of the whole suite, for everybody, as YAML (RFC 9512). */
@Path("/openapi.yaml")
@Produces("application/yaml;charset=UTF-8")
public class ContractYamlResource {
    private final String document;

    ContractYamlResource(MergedContract contract) throws JsonProcessingException {
        document = new YAMLMapper().writeValueAsString(contract.document());
    }

    /** Reads the contract. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String get() {
        return document;
    }
}
