package kz.ainalaiyn.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the four applications, from the jar that its module builds. */
final class ApplicationServer implements Server {

    private final Path jar;
    private final Compose.Service service;
    private final Path folder;
    private final HttpHealth health;
    private final AotCache cache;

    ApplicationServer(Path jar, Compose.Service service, Path folder, HttpHealth health, AotCache cache) {
        this.jar = jar;
        this.cache = cache;
        this.service = service;
        this.folder = folder;
        this.health = health;
    }

    @Override
    public void prepare(Progress progress) {
        if (!Files.exists(jar)) {
            throw new StackFailure("Not built yet: " + jar + " is missing, ./mvnw package makes it.");
        }
        cache.make(progress);
    }

    @Override
    public Command command() {
        // In a folder of its own: Quarkus reads .env and config/ of the folder it is started in.
        List<String> arguments = new ArrayList<>(cache.options());
        arguments.addAll(List.of("-jar", jar.toString()));
        return Command.java(arguments, service.environment(), folder);
    }

    @Override
    public boolean isReady() {
        return health.isUp();
    }
}
