package kz.ainalaiyn.gateway.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Messages;
import org.junit.jupiter.api.Test;

/** What templates say of the catalogue, such as {@code {page:TARGET.with('target', 100).text}}. */
@GatewayTest
class TemplateTextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Set<String> NAMESPACES =
            Set.of("page", "file", "release", "home", "problem", "seal", "pair", "why");

    private final Engine engine;
    private final Messages messages;

    TemplateTextsTest(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    @Test
    void a_template_gives_each_text_the_arguments_that_it_names_in_every_language() throws IOException {
        List<Expression> texts = texts();

        assertThat(texts).hasSizeGreaterThan(50).allSatisfy(text -> {
            assertThat(text.getParts().getLast().getName()).isEqualTo("text");
            for (Language language : Language.values()) {
                MessageFormat pattern = new MessageFormat(messages.pattern(key(text), language), language.locale());
                assertThat(arguments(text)).isEqualTo(pattern.getArgumentNames());
            }
        });
    }

    private List<Expression> texts() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> engine.getTemplate(TEMPLATES.relativize(file).toString()))
                    .flatMap(template -> template.getExpressions().stream())
                    .flatMap(TemplateTextsTest::withThoseInside)
                    .filter(expression -> NAMESPACES.contains(String.valueOf(expression.getNamespace())))
                    .toList();
        }
    }

    private static Stream<Expression> withThoseInside(Expression expression) {
        return Stream.concat(
                Stream.of(expression),
                expression.getParts().stream()
                        .filter(Expression.Part::isVirtualMethod)
                        .flatMap(part -> part.asVirtualMethod().getParameters().stream())
                        .flatMap(TemplateTextsTest::withThoseInside));
    }

    private static String key(Expression text) {
        String constant = text.getParts().getFirst().getName();
        return text.getNamespace() + "." + constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> arguments(Expression text) {
        return text.getParts().stream()
                .filter(part -> part.getName().equals("with"))
                .map(part -> String.valueOf(
                        part.asVirtualMethod().getParameters().getFirst().getLiteral()))
                .collect(Collectors.toSet());
    }
}
