package kz.ainalaiyn.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names that say nothing are refused. */
final class NameRules {

    private static final Set<String> EMPTY_WORDS =
            Set.of("common", "util", "utils", "core", "shared", "helper", "misc");

    private static final Pattern EMPTY_SUFFIX = Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO)");

    static final ArchRule TYPES = classes()
            .should(holdFor("have a name that says what it is", NameRules::isTypeNamedForSomething))
            .allowEmptyShould(true)
            .because("a name such as Manager, Helper, Util, Dto or Impl tells where a class was put and not what it is"
                    + " for: the interface has the noun, and the class beside it says how it differs");

    static final ArchRule PACKAGES = classes()
            .should(holdFor("live in a package that says what it does", NameRules::isPackageNamedForSomething))
            .allowEmptyShould(true)
            .because("a package is a feature: one called common, util, core, shared, helper or misc has no reason to"
                    + " refuse anything, and in the end everything depends on it");

    private NameRules() {}

    private static boolean isTypeNamedForSomething(JavaClass type) {
        var name = type.getSimpleName();
        return !EMPTY_SUFFIX.matcher(name).matches() && !EMPTY_WORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isPackageNamedForSomething(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).noneMatch(EMPTY_WORDS::contains);
    }

    private static ArchCondition<JavaClass> holdFor(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName()));
            }
        };
    }
}
