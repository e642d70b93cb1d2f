package kz.ainalaiyn.gateway.routing;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the services are. */
@ConfigMapping(prefix = "ainalaiyn")
public interface Upstreams {
    /** graduates-service. */
    Upstream graduates();

    /** events-service. */
    Upstream events();

    /** grants-service. */
    Upstream grants();

    /** One service. */
    interface Upstream {
        /** Its base URL, without a path. */
        URI url();
    }
}
