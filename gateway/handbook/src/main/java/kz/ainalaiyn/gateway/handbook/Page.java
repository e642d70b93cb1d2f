package kz.ainalaiyn.gateway.handbook;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A page of the site, without what surrounds it on all pages.
 *
 * @param title its first heading
 * @param document its Markdown, with addresses of the site for links
 * @param anchors by which the headings are reached
 */
record Page(Source source, String title, Node document, Map<Heading, String> anchors) {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    static Page of(Source source, Addresses addresses) {
        Node document = PARSER.parse(source.markdown());
        document.accept(new SiteLinks(source.file(), addresses));
        document.accept(new Diagrams());
        Map<Heading, String> anchors = new IdentityHashMap<>();
        IdGenerator ids = IdGenerator.builder().build();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.put(heading, ids.generateId(PlainText.of(heading)));
            }
        });
        return new Page(source, PlainText.of(document.getFirstChild()), document, anchors);
    }

    String path() {
        return source.path();
    }

    String language() {
        return source.language();
    }

    /** Its file: the language is in the name of all but the English one. */
    String file() {
        return (path().isEmpty() ? "index" : path()) + (language().equals("en") ? "" : "." + language()) + ".html";
    }

    String html() {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", anchors.getOrDefault(heading, ""));
                    } else if (tag.equals("pre")) {
                        attributes.put("tabindex", "0");
                    }
                })
                .build()
                .render(document)
                // Wide ones are moved by hand or by the arrow keys, and not the page.
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }
}
