package kz.ainalaiyn.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How each part of the suite is started, by the settings and docker-compose.yml. */
record Servers(StackSettings settings, Compose compose, HttpClient http, ProcessRecords records) {

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    Map<Part, Server> all() {
        PostgresServer postgres = postgres();
        Map<Part, Server> result = new EnumMap<>(Part.class);
        for (Part part : settings.parts()) {
            result.put(
                    part,
                    switch (part) {
                        case POSTGRES -> postgres;
                        case KEYCLOAK -> keycloak(postgres);
                        case GRADUATES, EVENTS, GRANTS, GATEWAY -> application(part);
                    });
        }
        return result;
    }

    private PostgresServer postgres() {
        return new PostgresServer(
                PostgresBinaries.under(settings.home()),
                compose.service(Part.POSTGRES),
                settings.state().resolve("postgres"),
                settings.project().resolve("deploy/postgres/databases.sql"),
                settings.port(Part.POSTGRES),
                this::run);
    }

    private KeycloakServer keycloak(PostgresServer postgres) {
        Compose.Service service = compose.service(Part.KEYCLOAK);
        return new KeycloakServer(
                new KeycloakInstallation(
                        settings.project().resolve("suite/stack/target/keycloak.zip"),
                        service.buildArguments(),
                        settings.home(),
                        this::run),
                service,
                postgres,
                settings.project().resolve("deploy/keycloak/ainalaiyn-realm.json"),
                settings.state().resolve("keycloak"),
                health(Part.KEYCLOAK));
    }

    private Server application(Part part) {
        if (settings.fromSources().contains(part)) {
            return new SourceServer(settings.project(), part.module(), compose.service(part), health(part));
        }
        return new ApplicationServer(
                settings.project().resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar"),
                compose.service(part),
                settings.state().resolve("work").resolve(part.service()),
                health(part));
    }

    private HttpHealth health(Part part) {
        return new HttpHealth(
                http, URI.create("http://127.0.0.1:" + compose.service(part).health()));
    }

    private int run(Command command, Path log) throws IOException, InterruptedException {
        Child child = Child.start(log.getFileName().toString().replace(".log", ""), command, log, records);
        try {
            while (!child.hasEndedWithin(A_WHILE)) {
                continue;
            }
            return child.exitCode();
        } finally {
            child.end(Ending.POLITE);
        }
    }
}
