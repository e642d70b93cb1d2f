package kz.ainalaiyn.gateway.reporting.revision;

/** A service whose change feed the projection is made of. */
public enum Source {
    GRADUATES("graduates-service"),
    EVENTS("events-service"),
    GRANTS("grants-service");

    private final String service;

    Source(String service) {
        this.service = service;
    }

    /** The service's name. */
    public String service() {
        return service;
    }
}
