package kz.ainalaiyn.gateway.handbook;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;

/** What surrounds every page: search, the switch of languages, and the contents, which are the lists of the first page. */
final class Layout {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Template template;
    private final List<Page> pages;
    private final Map<String, List<Chapter>> contents = new TreeMap<>();
    private final Map<String, Properties> words = new TreeMap<>();

    Layout(List<Page> pages) throws IOException {
        this.pages = pages;
        template = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .build()
                .parse(new String(resource("page.html").readAllBytes(), StandardCharsets.UTF_8));
        for (Page page : pages) {
            if (page.path().isEmpty()) {
                contents.put(page.language(), chapters(page));
                Properties own = new Properties();
                own.load(new InputStreamReader(
                        resource("words/" + page.language() + ".properties"), StandardCharsets.UTF_8));
                words.put(page.language(), own);
            }
        }
    }

    /** A heading of the contents and the pages below it. */
    record Chapter(String title, List<Entry> entries) {}

    /**
     * A page in the contents.
     *
     * @param address without the language that its link has
     */
    record Entry(String title, String link, String address) {
        static Entry of(Link link) {
            return new Entry(
                    escaped(PlainText.of(link)),
                    link.getDestination(),
                    link.getDestination().replaceFirst("\\?.*", ""));
        }
    }

    String html(Page page) {
        return template.data("language", page.language())
                .data("title", escaped(page.title()))
                .data("address", Addresses.address(page.path()))
                .data("body", page.html())
                .data("chapters", contents.get(page.language()))
                .data("words", words.get(page.language()))
                .data("first", page.path().isEmpty())
                .data(
                        "languages",
                        pages.stream()
                                .filter(other -> other.path().equals(page.path()))
                                .map(Page::language)
                                .sorted(Comparator.comparing(LANGUAGES::indexOf))
                                .toList())
                .render();
    }

    private static List<Chapter> chapters(Page first) {
        List<Chapter> chapters = new ArrayList<>();
        first.document().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    chapters.add(new Chapter(escaped(PlainText.of(heading)), new ArrayList<>()));
                }
            }

            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild().getFirstChild() instanceof Link link) {
                    chapters.getLast().entries().add(Entry.of(link));
                }
            }
        });
        return chapters;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Layout.class.getResourceAsStream("/" + name), name);
    }
}
