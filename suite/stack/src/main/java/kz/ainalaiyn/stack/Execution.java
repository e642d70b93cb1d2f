package kz.ainalaiyn.stack;

import java.io.IOException;
import java.nio.file.Path;

/** Carries out a command to its end, with its output in a log, and returns its exit code. */
@FunctionalInterface
interface Execution {

    int run(Command command, Path log) throws IOException, InterruptedException;
}
