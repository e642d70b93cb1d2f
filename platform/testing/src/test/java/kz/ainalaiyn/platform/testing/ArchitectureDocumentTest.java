package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** That docs/architecture.md is of this build: its picture of the modules, the tables, and the classes that it names. */
class ArchitectureDocumentTest {
    private static final Path DOCUMENT = Repository.file("docs/architecture.md");
    private static final Pattern PICTURE =
            Pattern.compile("(?<=<!-- modules -->\\n).*?(?=<!-- /modules -->)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TABLE =
            Pattern.compile("create\\s+(?:unlogged\\s+)?table\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern RENAMED =
            Pattern.compile("alter\\s+table\\s+([a-z_]+)\\s+rename\\s+to\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DROPPED = Pattern.compile("drop\\s+table\\s+([a-z_]+);", Pattern.CASE_INSENSITIVE);

    @Test
    void the_picture_of_the_modules_is_drawn_from_the_build() throws Exception {
        String picture = picture();
        String document = Files.readString(DOCUMENT);
        if ("write".equals(System.getProperty("docs"))) {
            document = PICTURE.matcher(document).replaceFirst(picture);
            Files.writeString(DOCUMENT, document);
        }

        assertThat(document)
                .as("If the modules are others now, draw them anew with -Ddocs=write")
                .contains("<!-- modules -->\n" + picture + "<!-- /modules -->");
    }

    @Test
    void every_table_has_its_owner() throws IOException {
        Map<Path, Set<String>> tables = new TreeMap<>();
        for (Path migration :
                files("src/main/resources/db/.*\\.sql").stream().sorted().toList()) {
            Set<String> own = tables.computeIfAbsent(migration.getParent(), folder -> new TreeSet<>());
            String sql = Files.readString(migration);
            TABLE.matcher(sql).results().forEach(found -> own.add(found.group(1)));
            RENAMED.matcher(sql).results().forEach(found -> {
                own.remove(found.group(1));
                own.add(found.group(2));
            });
            DROPPED.matcher(sql).results().forEach(found -> own.remove(found.group(1)));
        }

        Set<String> all = tables.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(named()).containsAll(all);
    }

    @Test
    void every_class_that_is_named_is_there() throws IOException {
        Set<String> classes = files("\\.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(named().stream().filter(name -> name.matches("[A-Z][a-z]+[A-Za-z]*")))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(classes).contains(name));
    }

    private static Set<String> named() throws IOException {
        return CODE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(String ending) throws IOException {
        Pattern pattern = Pattern.compile(".*" + ending + "$");
        try (Stream<Path> all = Files.walk(Repository.file("."))) {
            return all.filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> pattern.matcher(file.toString()).matches())
                    .toList();
        }
    }

    /** A flow chart in the language of Mermaid: an arrow for each module of the project that another one is compiled against. */
    private static String picture() throws Exception {
        Map<String, Set<String>> modules = new TreeMap<>();
        Map<String, String> folders = new TreeMap<>();
        for (Path pom : files("/pom\\.xml")) {
            Element project = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
            if (!"pom".equals(text(project, "packaging"))) {
                String name = text(project, "artifactId");
                Path folder = Repository.file(".").relativize(pom.getParent());
                folders.put(name, folder.toString());
                modules.put(name, compiledAgainst(project));
            }
        }
        List<String> lines = new ArrayList<>(List.of("```mermaid", "flowchart TD"));
        folders.forEach((name, folder) -> lines.add("    %s[\"%s\"]".formatted(name, folder)));
        modules.forEach((name, others) -> others.stream()
                .filter(modules::containsKey)
                .filter(other -> !reaches(modules, others, other))
                .forEach(other -> lines.add("    %s --> %s".formatted(name, other))));
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    /** Whether one of the others stands on it already: then no arrow of its own is needed. */
    private static boolean reaches(Map<String, Set<String>> modules, Set<String> others, String module) {
        return others.stream()
                .filter(other -> !other.equals(module) && modules.containsKey(other))
                .anyMatch(other -> modules.get(other).contains(module) || reaches(modules, modules.get(other), module));
    }

    private static Set<String> compiledAgainst(Element project) {
        Set<String> names = new TreeSet<>();
        for (Element dependencies : children(project, "dependencies")) {
            for (Element dependency : children(dependencies, "dependency")) {
                if ("kz.ainalaiyn".equals(text(dependency, "groupId"))
                        && !"test".equals(text(dependency, "scope"))
                        && !"test-jar".equals(text(dependency, "type"))) {
                    names.add(text(dependency, "artifactId"));
                }
            }
        }
        return names;
    }

    private static String text(Element element, String child) {
        return children(element, child).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element child && child.getTagName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }
}
