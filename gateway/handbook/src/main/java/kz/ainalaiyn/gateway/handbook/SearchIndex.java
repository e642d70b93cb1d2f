package kz.ainalaiyn.gateway.handbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** What the search of the site looks through: every part of every page, from a heading to the next. */
final class SearchIndex {
    private SearchIndex() {}

    /**
     * A part.
     *
     * @param at its address
     * @param page the title of its page
     * @param path the words of its page's address
     */
    private record Part(String at, String language, String page, String heading, String path, String text) {}

    static String json(List<Page> pages) throws JsonProcessingException {
        return new ObjectMapper()
                .writeValueAsString(
                        pages.stream().flatMap(page -> parts(page).stream()).toList());
    }

    private static List<Part> parts(Page page) {
        List<Part> parts = new ArrayList<>();
        Heading heading = null;
        StringBuilder text = new StringBuilder();
        for (Node node = page.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && (heading == null || !isOfProblem(page))) {
                if (heading != null) {
                    parts.add(part(page, heading, text.toString()));
                }
                heading = next;
                text.setLength(0);
            } else {
                text.append(PlainText.of(node)).append(' ');
            }
        }
        parts.add(part(page, Objects.requireNonNull(heading), text.toString()));
        return parts;
    }

    /** Their parts are alike, so that each page is one. */
    private static boolean isOfProblem(Page page) {
        return page.path().startsWith("errors/");
    }

    private static Part part(Page page, Heading heading, String text) {
        String language = page.language().equals("en") ? "" : "?lang=" + page.language();
        String anchor = heading.getLevel() == 1 ? "" : "#" + page.anchors().get(heading);
        return new Part(
                Addresses.address(page.path()) + language + anchor,
                page.language(),
                page.title(),
                PlainText.of(heading),
                page.path().replaceAll("[/-]", " "),
                text.strip());
    }
}
