package kz.ainalaiyn.acceptance;

import java.nio.file.Path;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.StackSettings;

/** A launcher of PostgreSQL and Keycloak to be killed: everything it keeps is in the folder that is its argument. */
final class LauncherUnderTest {

    static final String RUNNING = "running";

    private LauncherUnderTest() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        StackSettings settings = StackSettings.ofThisProject(System.getenv())
                .only(Part.POSTGRES, Part.KEYCLOAK)
                .withHome(home)
                .withState(home)
                .withFreePorts();
        try (Stack stack = Stack.start(settings, System.out::println)) {
            System.out.println(stack.token("coordinator").length() > 100 ? RUNNING : "no token");
            stack.endedUnasked().toCompletableFuture().join();
        }
    }
}
