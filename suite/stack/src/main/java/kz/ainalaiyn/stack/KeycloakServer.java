package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm of this checkout. Its database holds nothing that the realm file doesn't say, so it is filled
 * anew when that file or a secret in it changes, and when the filling was cut off.
 */
final class KeycloakServer implements Server {

    private static final List<String> LINKED = List.of("conf", "lib", "providers");

    private final KeycloakInstallation installation;
    private final Compose.Service service;
    private final PostgresServer postgres;
    private final String realm;
    private final Path themes;
    private final MarkedFolder imported;
    private final HttpHealth health;

    KeycloakServer(
            KeycloakInstallation installation,
            Compose.Service service,
            PostgresServer postgres,
            Path realmFile,
            Path themes,
            Path folder,
            HttpHealth health) {
        this.installation = installation;
        this.service = service;
        this.postgres = postgres;
        this.themes = themes;
        this.health = health;
        try {
            this.realm = Files.readString(realmFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.imported = new MarkedFolder(folder, MarkedFolder.key(withValues(realm, service.environment())));
    }

    private static String withValues(String realm, Map<String, String> environment) {
        String result = realm;
        for (Map.Entry<String, String> entry : environment.entrySet()) {
            result = result.replace("${" + entry.getKey() + "}", entry.getValue());
        }
        return result;
    }

    @Override
    public void prepare(Progress progress) {
        installation.install(progress);
    }

    @Override
    public void arrange() {
        if (imported.isComplete()) {
            return;
        }
        imported.clear();
        postgres.empty(
                service.environment().getOrDefault("KC_DB_USERNAME", ""),
                service.environment().getOrDefault("KC_DB_PASSWORD", ""));
        try {
            Path imports = Files.createDirectories(imported.folder().resolve("data/import"));
            Files.writeString(imports.resolve("ainalaiyn-realm.json"), realm);
            for (String name : LINKED) {
                Files.createSymbolicLink(
                        imported.folder().resolve(name), installation.folder().resolve(name));
            }
            Files.createSymbolicLink(imported.folder().resolve("themes"), themes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void settle() {
        imported.complete();
    }

    @Override
    public Command command() {
        List<String> arguments = new ArrayList<>(installation.entryPoint(imported.folder()));
        arguments.addAll(service.command());
        return Command.java(arguments, service.environment(), imported.folder());
    }

    @Override
    public boolean isReady() {
        return health.isUp();
    }
}
