package kz.ainalaiyn.stack;

import java.io.IOException;
import java.util.Optional;

/** What a suite is filled with so that there is something to see. */
@FunctionalInterface
public interface Sample {

    /**
     * Loads, through the gateway, what of it isn't there yet, and returns the path of its coverage report at the gateway,
     * or nothing if it has none. Safe to call again after it was cut off.
     */
    Optional<String> load(Stack stack, Progress progress) throws IOException, InterruptedException;

    /** No sample: the suite stays as it is. */
    static Sample none() {
        return (stack, progress) -> {
            progress.step("Nothing is loaded: there is no sample yet");
            return Optional.empty();
        };
    }
}
