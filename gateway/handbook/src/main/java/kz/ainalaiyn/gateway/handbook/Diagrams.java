package kz.ainalaiyn.gateway.handbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;

/** Shows a flow chart of Mermaid, which only a script could draw, as a table: each box with those that its arrows point to. */
final class Diagrams extends AbstractVisitor {
    private static final Pattern BOX = Pattern.compile("(\\S+)\\[\"([^\"]+)\"]");
    private static final Pattern ARROW = Pattern.compile("(\\S+) --> (\\S+)");

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getInfo().equals("mermaid")) {
            HtmlBlock table = new HtmlBlock();
            table.setLiteral(table(code.getLiteral()));
            code.insertBefore(table);
            code.unlink();
        }
    }

    private static String table(String diagram) {
        Map<String, String> labels = new LinkedHashMap<>();
        BOX.matcher(diagram).results().forEach(box -> labels.put(box.group(1), box.group(2)));
        Map<String, String> arrows = new TreeMap<>();
        Matcher arrow = ARROW.matcher(diagram);
        while (arrow.find()) {
            arrows.merge(
                    labels.getOrDefault(arrow.group(1), arrow.group(1)),
                    labels.getOrDefault(arrow.group(2), arrow.group(2)),
                    (all, one) -> all + ", " + one);
        }
        return arrows.entrySet().stream()
                .map(each -> "<tr><td>" + each.getKey() + "</td><td>" + each.getValue() + "</td></tr>")
                .collect(Collectors.joining(
                        "\n",
                        "<table><thead><tr><th>from</th><th>to</th></tr></thead><tbody>\n",
                        "\n</tbody></table>"));
    }
}
