package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.messages.Messages;
import org.junit.jupiter.api.Test;

/**
 * Rules 2 and 23 of the API: whatever the application says to a person it can say in every language, and every type of
 * problem and every code is explained in the guides.
 */
public abstract class MessageRules {
    private static final Path GUIDES = Repository.file("docs/guides");
    private static final String PROBLEM_TYPE = "kz.ainalaiyn.platform.http.ProblemType";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.ainalaiyn");
    private final Messages messages;

    protected MessageRules() throws IOException {
        messages = new Messages();
    }

    @Test
    void every_language_has_the_same_texts() {
        for (Language language : Language.values()) {
            assertThat(messages.keys(language)).as(language.tag()).isEqualTo(messages.keys(Language.EN));
        }
    }

    @Test
    void a_text_names_the_same_arguments_in_every_language() {
        for (String key : messages.keys(Language.EN)) {
            Set<String> english = arguments(key, Language.EN);
            for (Language language : Language.values()) {
                assertThat(arguments(key, language))
                        .as(key + " in " + language.tag())
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void a_translation_is_written_in_the_letters_of_its_language() {
        for (String key : messages.keys(Language.EN)) {
            if (messages.pattern(key, Language.EN).contains(" ")) {
                for (Language language : List.of(Language.RU, Language.KK)) {
                    assertThat(messages.pattern(key, language))
                            .as(key + " in " + language.tag())
                            .containsPattern("\\p{IsCyrillic}");
                }
            }
        }
    }

    @Test
    void everything_that_can_be_said_has_a_text() {
        assertThat(messages.keys(Language.EN)).containsAll(keys()).containsAll(titles());
    }

    @Test
    void every_text_is_said_by_something() {
        Set<String> said = new TreeSet<>(keys());
        said.addAll(titles());

        assertThat(said).containsAll(messages.keys(Language.EN));
    }

    @Test
    void every_type_of_problem_is_explained_with_its_status() throws IOException {
        List<String> guide = Files.readAllLines(GUIDES.resolve("errors.md"));

        for (Object type : constants(PROBLEM_TYPE)) {
            String slug = call(type, "slug");
            assertThat(guide)
                    .containsSequence(
                            "### " + slug,
                            "",
                            "%s, %s."
                                    .formatted(
                                            call(type, "status"),
                                            messages.pattern("title." + slug, Language.EN)
                                                    .replace("''", "'")));
        }
    }

    @Test
    void every_code_is_in_the_guide() throws IOException {
        List<String> guide = Files.readAllLines(GUIDES.resolve("codes.md"));

        for (String key : keys()) {
            assertThat(guide).as(key).anyMatch(line -> line.startsWith("| `" + key + "` | "));
        }
    }

    private Set<String> arguments(String key, Language language) {
        return new MessageFormat(messages.pattern(key, language), language.locale()).getArgumentNames();
    }

    private Set<String> titles() {
        Set<String> titles = new TreeSet<>();
        constants(PROBLEM_TYPE).forEach(type -> titles.add("title." + call(type, "slug")));
        return titles;
    }

    /** The keys of the enums, and those that constraints name. */
    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        constants(MessageKey.class.getName()).forEach(key -> keys.add(((MessageKey) key).key()));
        classes.stream()
                .flatMap(type -> type.getMembers().stream())
                .flatMap(member -> member.getAnnotations().stream())
                .flatMap(annotation -> constraintMessage(annotation))
                .forEach(keys::add);
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getParameterAnnotations().stream())
                .flatMap(Set::stream)
                .flatMap(annotation -> constraintMessage(annotation))
                .forEach(keys::add);
        return keys;
    }

    private static Stream<String> constraintMessage(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isAnnotatedWith("jakarta.validation.Constraint")
                ? annotation.get("message").map(String::valueOf).filter(text -> !text.startsWith("{")).stream()
                : Stream.empty();
    }

    private List<Object> constants(String implemented) {
        return classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(implemented))
                .flatMap(type -> Stream.<Object>of(type.reflect().getEnumConstants()))
                .toList();
    }

    private static String call(Object target, String method) {
        try {
            var found = target.getClass().getMethod(method);
            found.setAccessible(true);
            return String.valueOf(found.invoke(target));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
