package kz.ainalaiyn.platform.http.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentText;
import com.github.therapi.runtimejavadoc.InlineLink;
import com.github.therapi.runtimejavadoc.InlineTag;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.jandex.ClassInfo;

/** What is written of a type in its source, in Markdown: the contract says the same, and nobody writes it twice. */
final class Docstrings {
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Docstrings() {}

    static Optional<String> ofType(ClassInfo type) {
        return text(RuntimeJavadoc.getJavadoc(type.name().toString(), loader()).getComment());
    }

    /** What its {@code @param} says of a member of a record. */
    static Optional<String> ofMember(ClassInfo type, String member) {
        List<ParamJavadoc> members =
                RuntimeJavadoc.getJavadoc(type.name().toString(), loader()).getRecordComponents();
        return members.stream()
                .filter(param -> param.getName().equals(member))
                .findFirst()
                .flatMap(param -> text(param.getComment()))
                .map(Docstrings::sentence);
    }

    /** What is written of the constants of an enumeration, by their names, in their order. */
    static Map<String, String> ofConstants(ClassInfo type) {
        Map<String, String> constants = new LinkedHashMap<>();
        RuntimeJavadoc.getJavadoc(type.name().toString(), loader())
                .getEnumConstants()
                .forEach(each -> text(each.getComment()).ifPresent(text -> constants.put(each.getName(), text)));
        return constants;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static Optional<String> text(Comment comment) {
        StringBuilder text = new StringBuilder();
        StreamSupport.stream(comment.spliterator(), false)
                .forEach(part -> text.append(
                        switch (part) {
                            case CommentText plain -> plain.getValue();
                            case InlineTag code -> '`' + code.getValue().strip() + '`';
                            case InlineLink link -> link.getLink().getLabel();
                            default -> throw new IllegalArgumentException("Nothing is known of " + part.getClass());
                        }));
        String paragraphs = PARAGRAPH
                .splitAsStream(text)
                .map(paragraph -> SPACE.matcher(paragraph).replaceAll(" ").strip())
                .reduce("", (before, next) -> before.isEmpty() ? next : before + "\n\n" + next);
        return Optional.of(paragraphs).filter(written -> !written.isEmpty());
    }

    /** A {@code @param} begins small and ends without a full stop. */
    private static String sentence(String phrase) {
        String capital = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
