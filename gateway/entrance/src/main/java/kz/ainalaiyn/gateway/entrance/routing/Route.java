package kz.ainalaiyn.gateway.entrance.routing;

import java.net.URI;
import java.util.function.Function;
import kz.ainalaiyn.gateway.reporting.projection.Upstreams;

/**
 * The routing table: which service answers the paths that begin with {@code /v1/<segment>}.
 *
 * <p>A service's change feed is {@code /v1/changes} at the service; here, where there are three, it is
 * {@code /v1/<name>-changes}. A path that is the gateway's own, {@code /v1/graduates/{id}/timeline}, is answered here, below whatever segment it is;
 * the services' {@code /v1/timeline}, of which it is made, is reached by no path.
 */
enum Route {
    ORGANISATIONS("organisations", Upstreams::graduates),
    INSTITUTIONS("institutions", Upstreams::graduates),
    DISTRICTS("districts", Upstreams::graduates),
    GRADUATES("graduates", Upstreams::graduates),
    CONSENTS("consents", Upstreams::graduates),
    PERSONS("persons", Upstreams::graduates),
    DUPLICATE_CANDIDATES("duplicate-candidates", Upstreams::graduates),
    OWN_DUPLICATES("own-duplicates", Upstreams::graduates),
    GRADUATES_CHANGES("graduates-changes", "changes", Upstreams::graduates),
    PROGRAMMES("programmes", Upstreams::events),
    EVENTS("events", Upstreams::events),
    REGISTRATIONS("registrations", Upstreams::events),
    ATTENDANCES("attendances", Upstreams::events),
    CONSULTATIONS("consultations", Upstreams::events),
    PUBLICATIONS("publications", Upstreams::events),
    EVENTS_CHANGES("events-changes", "changes", Upstreams::events),
    COMPETITIONS("competitions", Upstreams::grants),
    APPLICATIONS("applications", Upstreams::grants),
    AWARDS("awards", Upstreams::grants),
    GRANTS_CHANGES("grants-changes", "changes", Upstreams::grants);

    private final String segment;
    private final String segmentThere;
    private final Function<Upstreams, URI> upstream;

    Route(String segment, Function<Upstreams, URI> upstream) {
        this(segment, segment, upstream);
    }

    Route(String segment, String segmentThere, Function<Upstreams, URI> upstream) {
        this.segment = segment;
        this.segmentThere = segmentThere;
        this.upstream = upstream;
    }

    /** The path that this route takes; what follows it goes along. */
    String path() {
        return "/v1/" + segment;
    }

    /** The same request's target at the service. */
    String target(String uri) {
        return "/v1/" + segmentThere + uri.substring(path().length());
    }

    URI service(Upstreams upstreams) {
        return upstream.apply(upstreams);
    }
}
