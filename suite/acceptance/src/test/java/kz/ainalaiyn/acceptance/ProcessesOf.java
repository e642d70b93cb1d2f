package kz.ainalaiyn.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who runs for a suite: an application's command line does not name the suite's folder, but it works in it. */
final class ProcessesOf {
    private ProcessesOf() {}

    /** All that work in this folder or name a file in it, as far as the system tells. */
    static List<ProcessHandle> folder(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder) || names(process, folder))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(link).startsWith(folder);
        } catch (IOException e) {
            // It has ended, is another user's, or this system has no such folder.
            return false;
        }
    }

    private static boolean names(ProcessHandle process, Path folder) {
        Optional<String> line = process.info().commandLine();
        return line.filter(text -> text.contains(folder + "/")).isPresent();
    }
}
