package kz.ainalaiyn.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part.Type;
import com.ibm.icu.text.PluralRules;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.messages.Messages;
import org.junit.jupiter.api.Test;

/**
 * Rules 2 and 23 of the API: whatever the application says to a person it can say in every language, and every type of
 * problem and every code is explained in the guides.
 */
public abstract class MessageContractTests {
    private static final Path GUIDES = Repository.file("docs/guides");
    private static final String HTTP_PROBLEM = "kz.ainalaiyn.platform.http.HttpProblem";
    private static final String CONFLICT_KIND = "kz.ainalaiyn.platform.outcomes.ConflictKind";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.ainalaiyn");
    private final Messages messages;

    protected MessageContractTests() throws IOException {
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

    /** Or in none, such as "1–7" for "1 to 7". */
    @Test
    void a_translation_is_written_in_the_letters_of_its_language() {
        for (String key : messages.keys(Language.EN)) {
            if (words(key, Language.EN).matches(".*\\p{L} .*")) {
                for (Language language : List.of(Language.RU, Language.KK)) {
                    assertThat(words(key, language))
                            .as(key + " in " + language.tag())
                            .containsPattern("\\p{IsCyrillic}|^\\P{L}+$");
                }
            }
        }
    }

    @Test
    void a_plural_has_a_branch_for_each_form_of_its_language() {
        for (Language language : Language.values()) {
            Set<String> forms = PluralRules.forLocale(language.locale()).getKeywords();
            for (String key : messages.keys(language)) {
                assertThat(plurals(messages.pattern(key, language)))
                        .as(key + " in " + language.tag())
                        .allSatisfy(branches -> assertThat(branches).containsAll(forms));
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

    /** Codes are found by their names too, in constraints and in rules that are gone through. */
    @Test
    void every_text_that_is_no_code_is_used() {
        List<MessageKey> unused = classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(MessageKey.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .filter(field -> field.getAccessesToSelf().stream().allMatch(MessageContractTests::isOfTheEnumItself))
                .map(MessageContractTests::constant)
                .filter(key -> !key.isCode() && !isNamedOutsideOfCode(key))
                .toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void every_type_of_problem_is_explained_with_its_status() throws IOException {
        List<String> guide = Files.readAllLines(GUIDES.resolve("errors.md"));

        problems().forEach((slug, status) -> {
            String title = messages.pattern("title." + slug, Language.EN).replace("''", "'");
            assertThat(guide).containsSequence("### " + slug, "", status + ", " + title + ".");
        });
    }

    @Test
    void every_code_is_in_the_guide() throws IOException {
        List<String> guide = Files.readAllLines(GUIDES.resolve("codes.md"));

        for (String key : codes()) {
            assertThat(guide).as(key).anyMatch(line -> line.startsWith("| `" + key + "` | "));
        }
    }

    /** Whether something that is not compiled names the text, such as a template. */
    protected boolean isNamedOutsideOfCode(MessageKey key) {
        return false;
    }

    /** The text without the names of its arguments. */
    private String words(String key, Language language) {
        return messages.pattern(key, language).replaceAll("\\{\\w+}", "");
    }

    /** The making of its constants and the list of them. */
    private static boolean isOfTheEnumItself(JavaFieldAccess access) {
        return access.getOriginOwner().equals(access.getTargetOwner())
                && Set.of(JavaStaticInitializer.STATIC_INITIALIZER_NAME, "$values")
                        .contains(access.getOrigin().getName());
    }

    /** The branches of each plural in the text that are for forms of a word, and not for given numbers alone. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .filter(part -> pattern.getPartType(part) == Type.ARG_START
                        && pattern.getPart(part).getArgType() == ArgType.PLURAL)
                .mapToObj(start -> branches(pattern, start))
                .filter(branches -> branches.equals(Set.of("other"))
                        || branches.stream().anyMatch(branch -> !branch.matches("=.*|other")))
                .toList();
    }

    private static Set<String> branches(MessagePattern pattern, int start) {
        Set<String> branches = new TreeSet<>();
        for (int part = start + 1; part < pattern.getLimitPartIndex(start); part++) {
            if (pattern.getPartType(part) == Type.ARG_SELECTOR) {
                branches.add(pattern.getSubstring(pattern.getPart(part)));
            } else if (pattern.getPartType(part) == Type.MSG_START) {
                part = pattern.getLimitPartIndex(part);
            }
        }
        return branches;
    }

    /** What the text names anywhere, within branches too; it is parsed as it is when it is said. */
    private Set<String> arguments(String key, Language language) {
        MessagePattern text = new MessagePattern(messages.pattern(key, language));
        assertThatCode(() -> new MessageFormat(text.getPatternString(), language.locale()))
                .as(key + " in " + language.tag())
                .doesNotThrowAnyException();
        return IntStream.range(0, text.countParts())
                .mapToObj(text::getPart)
                .filter(part -> part.getType() == Type.ARG_NAME)
                .map(text::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> titles() {
        return problems().keySet().stream().map(slug -> "title." + slug).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The status of each type of problem, by its slug. */
    private Map<String, String> problems() {
        Map<String, String> problems = new TreeMap<>();
        constants(HTTP_PROBLEM).forEach(type -> problems.put(call(type, "slug"), call(type, "status")));
        constants(CONFLICT_KIND).forEach(kind -> problems.put(call(kind, "slug"), "409"));
        return problems;
    }

    /** What a person reads: codes, and what has none. */
    private Set<String> keys() {
        Set<String> keys = new TreeSet<>(codes());
        messageKeys().map(MessageKey::key).forEach(keys::add);
        return keys;
    }

    private Stream<MessageKey> messageKeys() {
        return constants(MessageKey.class.getName()).stream().map(MessageKey.class::cast);
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        messageKeys().filter(MessageKey::isCode).map(MessageKey::key).forEach(codes::add);
        classes.stream()
                .flatMap(type -> type.getMembers().stream())
                .flatMap(member -> member.getAnnotations().stream())
                .flatMap(annotation -> constraintMessage(annotation))
                .forEach(codes::add);
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getParameterAnnotations().stream())
                .flatMap(Set::stream)
                .flatMap(annotation -> constraintMessage(annotation))
                .forEach(codes::add);
        return codes;
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

    private static MessageKey constant(JavaField field) {
        return Stream.of(field.getOwner().reflect().getEnumConstants())
                .map(MessageKey.class::cast)
                .filter(constant -> constant.name().equals(field.getName()))
                .findFirst()
                .orElseThrow();
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
