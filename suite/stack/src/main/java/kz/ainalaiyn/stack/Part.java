package kz.ainalaiyn.stack;

import java.util.Locale;

/** What the suite consists of, in the order in which a person would name it; each is one service of docker-compose.yml. */
public enum Part {
    POSTGRES("PostgreSQL", 54320, ""),
    KEYCLOAK("Keycloak", 8180, ""),
    GRADUATES("graduates-service", 8081, "graduates-service"),
    EVENTS("events-service", 8082, "events-service"),
    GRANTS("grants-service", 8083, "grants-service"),
    GATEWAY("gateway", 8080, "gateway/entrance");

    private final String title;
    private final int defaultPort;
    private final String module;

    Part(String title, int defaultPort, String module) {
        this.title = title;
        this.defaultPort = defaultPort;
        this.module = module;
    }

    /** Its name for a person. */
    public String title() {
        return title;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The Maven module that builds it, empty for what comes ready from elsewhere. */
    String module() {
        return module;
    }

    boolean isApplication() {
        return !module.isEmpty();
    }

    /** Its name in docker-compose.yml. */
    String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The environment variable with the port at which it listens. */
    String portVariable() {
        return name() + "_PORT";
    }

    /** The variable of docker-compose.yml with the host and port at which the other parts find it. */
    String addressVariable() {
        return name() + "_ADDRESS";
    }
}
