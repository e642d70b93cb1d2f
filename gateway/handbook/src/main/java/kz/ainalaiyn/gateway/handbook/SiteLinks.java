package kz.ainalaiyn.gateway.handbook;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Gives links the addresses of the site. A link to a file that is not on it becomes its text. */
final class SiteLinks extends AbstractVisitor {
    private static final Pattern PICTURE = Pattern.compile("(?<=src=\")[^\"]+");

    private final Path file;
    private final Addresses addresses;

    SiteLinks(Path file, Addresses addresses) {
        this.file = file;
        this.addresses = addresses;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        addresses.of(file, link.getDestination()).ifPresentOrElse(link::setDestination, () -> {
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        });
    }

    @Override
    public void visit(Image image) {
        image.setDestination(addresses.of(file, image.getDestination()).orElseThrow());
    }

    @Override
    public void visit(HtmlBlock html) {
        if (html.getLiteral().startsWith("<!--")) {
            html.unlink();
        } else {
            html.setLiteral(PICTURE.matcher(html.getLiteral())
                    .replaceAll(found -> addresses.of(file, found.group()).orElseThrow()));
        }
    }
}
