package kz.ainalaiyn.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house, checked on the main code of one module: {@code class ArchitectureTest extends
 * ArchitectureRules} names its package in the constructor and has them all.
 */
public abstract class ArchitectureRules {

    private final JavaClasses classes;

    /** Checks the classes of the given package, and of those below it, that are not test code. */
    protected ArchitectureRules(String packageName) {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // What a module gives to the tests of others.
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(packageName);
    }

    @Test
    void types_are_named_for_what_they_are() {
        NameRules.TYPES.check(classes);
    }

    @Test
    void packages_are_named_for_what_they_do() {
        NameRules.PACKAGES.check(classes);
    }

    @Test
    void every_operation_says_who_may_call_it() {
        ResourceContractTests.ACCESS_IS_DECLARED.check(classes);
    }

    @Test
    void every_operation_is_in_the_guide_with_those_who_may_call_it() {
        AccessTable.EVERY_OPERATION_HAS_ITS_ROW.check(classes);
    }

    @Test
    void every_operation_says_what_it_produces() {
        ResourceContractTests.MEDIA_TYPE_IS_DECLARED.check(classes);
    }

    @Test
    void entities_are_not_public() {
        ResourceContractTests.ENTITIES_ARE_NOT_PUBLIC.check(classes);
    }

    @Test
    void no_resource_takes_or_returns_an_entity() {
        ResourceContractTests.NO_ENTITY_CROSSES.check(classes);
    }

    @Test
    void every_post_can_be_repeated() {
        ResourceContractTests.POSTS_ARE_IDEMPOTENT.check(classes);
    }

    @Test
    void no_service_uses_the_classes_of_another() {
        CodeRules.SERVICES_ARE_APART.check(classes);
    }

    @Test
    void use_cases_know_no_http() {
        CodeRules.USE_CASES_KNOW_NO_HTTP.check(classes);
    }

    @Test
    void problems_are_made_by_resources() {
        CodeRules.PROBLEMS_ARE_MADE_BY_RESOURCES.check(classes);
    }

    @Test
    void refusals_roll_back() {
        CodeRules.REFUSALS_ROLL_BACK.check(classes);
    }

    @Test
    void every_package_is_null_marked() {
        CodeRules.NULL_MARKED.check(classes);
    }

    @Test
    void nothing_is_injected_into_fields() {
        CodeRules.NO_FIELD_INJECTION.check(classes);
    }

    @Test
    void time_and_ids_come_from_outside() {
        CodeRules.NO_AMBIENT_TIME_OR_IDS.check(classes);
    }
}
