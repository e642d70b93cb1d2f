package kz.ainalaiyn.gateway.handbook;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where on the site is what a link of the Markdown leads to. */
final class Addresses {
    /** The gateway of {@code ./run}, as a reader of the Markdown has it; on the site it is the one that serves the page. */
    private static final String GATEWAY = "http://localhost:8080/";

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern LANGUAGE = Pattern.compile(".*\\.(kk|ru)\\.md");

    /** What stands beside the pages as it is: pictures, and what is for programs. */
    static final Pattern FILE = Pattern.compile(".*\\.(svg|png|yaml|json)");

    private final Path repository;
    private final Map<Path, String> pages;
    private final Set<String> problems;

    /**
     * @param pages the path of each file that is a page
     * @param problems the types that have a page of their own in place of a heading in the guide
     */
    Addresses(Path repository, Map<Path, String> pages, Set<String> problems) {
        this.repository = repository;
        this.pages = pages;
        this.problems = problems;
    }

    /** The address of a page or file of the documentation, of something at the gateway, or elsewhere; empty for other files of the repository. */
    Optional<String> of(Path from, String link) {
        if (link.startsWith(GATEWAY)) {
            return Optional.of(link.substring(GATEWAY.length() - 1));
        }
        if (ELSEWHERE.matcher(link).matches()) {
            return Optional.of(link);
        }
        int hash = link.indexOf('#');
        String anchor = hash < 0 ? "" : link.substring(hash);
        String name = hash < 0 ? link : link.substring(0, hash);
        Path file = name.isEmpty() ? from : from.resolveSibling(name).normalize();
        if (FILE.matcher(name).matches()) {
            return Optional.of("/docs/" + repository.resolve("docs").relativize(file));
        }
        String path = pages.get(file);
        if (path == null) {
            return Optional.empty();
        }
        if (path.equals("errors") && problems.contains(anchor.replaceFirst("#", ""))) {
            return Optional.of(address(path + "/" + anchor.substring(1)));
        }
        return Optional.of(name.isEmpty() && !path.equals("errors") ? anchor : address(path) + language(file) + anchor);
    }

    /** The address of the page at this path. */
    static String address(String path) {
        return path.isEmpty() ? "/docs" : "/docs/" + path;
    }

    private static String language(Path file) {
        Matcher name = LANGUAGE.matcher(file.toString());
        return name.matches() ? "?lang=" + name.group(1) : "";
    }
}
