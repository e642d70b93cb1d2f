package kz.ainalaiyn.gateway.reporting.projection;

import jakarta.inject.Singleton;
import java.net.URI;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the services are: base URLs without a path. */
@Singleton
public final class Upstreams {
    private final URI graduates;
    private final URI events;
    private final URI grants;

    Upstreams(
            @ConfigProperty(name = "ainalaiyn.graduates.url") URI graduates,
            @ConfigProperty(name = "ainalaiyn.events.url") URI events,
            @ConfigProperty(name = "ainalaiyn.grants.url") URI grants) {
        this.graduates = graduates;
        this.events = events;
        this.grants = grants;
    }

    /** The address of the service that is this source. */
    public URI of(Source source) {
        return switch (source) {
            case GRADUATES -> graduates;
            case EVENTS -> events;
            case GRANTS -> grants;
        };
    }

    /** The address of graduates-service. */
    public URI graduates() {
        return graduates;
    }

    /** The address of events-service. */
    public URI events() {
        return events;
    }

    /** The address of grants-service. */
    public URI grants() {
        return grants;
    }
}
