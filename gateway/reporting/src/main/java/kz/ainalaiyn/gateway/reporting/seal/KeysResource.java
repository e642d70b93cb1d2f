package kz.ainalaiyn.gateway.reporting.seal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /.well-known/jwks.json}: the public keys by which anybody verifies a seal. */
@Path("/.well-known/jwks.json")
@Produces("application/jwk-set+json")
public class KeysResource {
    private final SealKeys keys;

    KeysResource(SealKeys keys) {
        this.keys = keys;
    }

    /** Reads the keys. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public String get() {
        return keys.published();
    }
}
