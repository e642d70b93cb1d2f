package kz.ainalaiyn.gateway.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page for each type of problem, at the address that its {@code type} is, and one that lists them. */
final class ProblemPages {
    private static final Pattern TYPE =
            Pattern.compile("### (\\S+)\\n\\n(\\d{3}), [^\\n]+\\n(.*?)(?=\\n##|\\z)", Pattern.DOTALL);

    private final Source guide;
    private final Catalogue catalogue;
    private final Properties examples = new Properties();
    private final Map<String, Source> pages = new LinkedHashMap<>();
    private final Source list;

    ProblemPages(Source guide, Catalogue catalogue) throws IOException {
        this.guide = guide;
        this.catalogue = catalogue;
        try (InputStream file = ProblemPages.class.getResourceAsStream("/examples.properties")) {
            examples.load(Objects.requireNonNull(file));
        }
        Matcher type = TYPE.matcher(guide.markdown());
        String listed = type.replaceAll(found -> Matcher.quoteReplacement("- [`%s`](#%s), %s: %s."
                .formatted(found.group(1), found.group(1), found.group(2), title(found.group(1), "en"))));
        type.reset()
                .results()
                .forEach(found -> pages.put(
                        found.group(1),
                        page("errors/" + found.group(1), problem(found.group(1), found.group(2), found.group(3)))));
        list = page("errors", listed.replaceAll("(?m)(^- .*)\\n\\n(?=- )", "$1\n"));
    }

    Set<String> slugs() {
        return pages.keySet();
    }

    List<Source> all() {
        List<Source> all = new ArrayList<>(pages.values());
        all.add(list);
        return all;
    }

    /** The title of each type of problem in a language, by the type. */
    SortedMap<String, String> titles(String language) {
        SortedMap<String, String> titles = new TreeMap<>();
        pages.keySet().forEach(slug -> titles.put("/docs/errors/" + slug, title(slug, language)));
        return titles;
    }

    private Source page(String path, String markdown) {
        return new Source(guide.file(), path, "en", markdown);
    }

    private String title(String slug, String language) {
        return catalogue.text("title." + slug, language);
    }

    private String problem(String slug, String status, String explanation) {
        List<String> example =
                List.of(Objects.requireNonNull(examples.getProperty(slug), "examples.properties has no " + slug)
                        .split(" "));
        return """
                # %s

                `/docs/errors/%s`, status %s

                %s

                ## An example

                ```json
                {
                  "type": "/docs/errors/%s",
                  "title": "%s",
                  "status": %s,
                  "detail": "%s",
                  "instance": "%s",
                  "traceId": "b198c2e3773e20d6bae329ccc4efe738"%s
                }
                ```

                The members are explained in [Errors](errors.md).

                ## Its title in the other languages

                | `Accept-Language` | `title` |
                |---|---|
                | `kk` | %s |
                | `ru` | %s |
                """.formatted(
                        title(slug, "en"),
                        slug,
                        status,
                        explanation.strip(),
                        slug,
                        title(slug, "en"),
                        status,
                        catalogue.text(example.getFirst(), "en").replace("\"", "\\\""),
                        example.get(1),
                        faults(example.subList(2, example.size())),
                        title(slug, "kk"),
                        title(slug, "ru"));
    }

    private String faults(List<String> pointersAndCodes) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < pointersAndCodes.size(); i += 2) {
            String code = pointersAndCodes.get(i + 1);
            faults.add("    {\"pointer\": \"%s\", \"code\": \"%s\", \"message\": \"%s\"}"
                    .formatted(pointersAndCodes.get(i), code, catalogue.text(code, "en")));
        }
        return faults.isEmpty() ? "" : ",\n  \"errors\": [\n" + String.join(",\n", faults) + "\n  ]";
    }
}
