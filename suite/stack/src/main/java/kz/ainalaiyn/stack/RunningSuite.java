package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a running suite's Keycloak is found by another program on this machine. */
record RunningSuite(URI keycloak) {

    private static Path file(Path state) {
        return state.resolve("running");
    }

    void write(Path state) {
        try {
            Files.writeString(file(state), keycloak.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The suite that runs with this state, if one does. */
    static Optional<RunningSuite> find(Path state) {
        if (!Files.exists(file(state))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunningSuite(URI.create(Files.readString(file(state)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path state) {
        try {
            Files.deleteIfExists(file(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
