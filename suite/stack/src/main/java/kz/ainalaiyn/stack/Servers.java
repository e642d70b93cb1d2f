package kz.ainalaiyn.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** How each part of the suite is started, by the settings and docker-compose.yml. */
record Servers(StackSettings settings, Compose compose, HttpClient http, ProcessRecords records) {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final Duration A_LONG_WHILE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int LOOKS = 2000;

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
                settings.project().resolve("deploy/keycloak/themes"),
                settings.state().resolve("keycloak"),
                health(Part.KEYCLOAK));
    }

    private Server application(Part part) {
        if (settings.fromSources().contains(part)) {
            return new SourceServer(settings.project(), part.module(), compose.service(part), health(part));
        }
        return new ApplicationServer(
                folder(part).resolve("quarkus-run.jar"),
                compose.service(part),
                settings.state().resolve("work").resolve(part.service()),
                health(part),
                cache(part));
    }

    private Path folder(Part part) {
        return settings.project().resolve(part.module()).resolve("target/quarkus-app");
    }

    /** What {@code ./run} makes before a start, and the images while they are built. */
    AotCache cache(Part part) {
        StackSettings nobody = settings.alone();
        Servers alone = new Servers(nobody, nobody.compose(), http, records);
        return new AotCache(
                part.title(),
                folder(part),
                settings.project().resolve(part.module()).resolve("target/aot-cache"),
                alone.compose().service(part),
                (command, log) -> runUntil(alone.health(part)::answers, command, log),
                this::run);
    }

    private HttpHealth health(Part part) {
        return new HttpHealth(
                http, URI.create("http://127.0.0.1:" + compose.service(part).health()));
    }

    /** Ends it when that is so; 0 if it was, and the program then ended as it was asked to. */
    private int runUntil(BooleanSupplier condition, Command command, Path log) throws InterruptedException {
        Child child = start(command, log);
        try {
            boolean met = condition.getAsBoolean();
            for (int look = 0; !met && look < LOOKS && !child.hasEndedWithin(BETWEEN_LOOKS); look++) {
                met = condition.getAsBoolean();
            }
            return met && child.endsWithin(A_LONG_WHILE) ? 0 : 1;
        } finally {
            child.kill();
        }
    }

    private int run(Command command, Path log) throws IOException, InterruptedException {
        Child child = start(command, log);
        try {
            while (!child.hasEndedWithin(A_WHILE)) {
                continue;
            }
            return child.exitCode();
        } finally {
            child.end(Ending.POLITE);
        }
    }

    private Child start(Command command, Path log) {
        return Child.start(log.getFileName().toString().replace(".log", ""), command, log, records);
    }
}
