package kz.ainalaiyn.platform.testing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {

    private static final String FIXTURE = "kz.ainalaiyn.platform.testing.fixture.";

    private static final Map<String, ArchRule> RULES = Map.ofEntries(
            entry("types", NameRules.TYPES),
            entry("packages", NameRules.PACKAGES),
            entry("access", ResourceContractTests.ACCESS_IS_DECLARED),
            entry("guide", AccessTable.EVERY_OPERATION_HAS_ITS_ROW),
            entry("idempotent", ResourceContractTests.POSTS_ARE_IDEMPOTENT),
            entry("produces", ResourceContractTests.MEDIA_TYPE_IS_DECLARED),
            entry("entities", ResourceContractTests.ENTITIES_ARE_NOT_PUBLIC),
            entry("crossing", ResourceContractTests.NO_ENTITY_CROSSES),
            entry("services", CodeRules.SERVICES_ARE_APART),
            entry("cases", CodeRules.USE_CASES_KNOW_NO_HTTP),
            entry("problems", CodeRules.PROBLEMS_ARE_MADE_BY_RESOURCES),
            entry("refusals", CodeRules.REFUSALS_ROLL_BACK),
            entry("nulls", CodeRules.NULL_MARKED),
            entry("fields", CodeRules.NO_FIELD_INJECTION),
            entry("ambient", CodeRules.NO_AMBIENT_TIME_OR_IDS));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    types,      Broken$PersonManager
                    types,      Broken$PersonDto
                    types,      Broken$PersonUtils
                    types,      Broken$PersonImpl
                    types,      Broken$Core
                    packages,   helper.Anything
                    access,     Broken$OpenToAnyone
                    guide,      Broken$OpenToAnyone
                    idempotent, Broken$PostsOnce
                    produces,   Broken$PostsOnce
                    entities,   Broken$PublicRow
                    crossing,   Broken$ReturnsRows
                    crossing,   Broken$TakesARow
                    cases,      Broken$StatusService
                    cases,      Broken$RetriedService
                    cases,      Broken$PagedRows
                    cases,      Broken$PagedService$Step
                    refusals,   Broken$RefusedAlone
                    nulls,      unmarked.Anything
                    fields,     Broken$InjectedField
                    fields,     Broken$ConfiguredField
                    ambient,    Broken$AsksTheSystemForTheTime
                    ambient,    Broken$AsksTheSystemForTheDay
                    ambient,    Broken$RefersToTheSystemClock
                    ambient,    Broken$MakesAClock
                    ambient,    Broken$MakesAnId
                    ambient,    Broken$ThrowsDice
                    """)
    void a_class_that_breaks_a_rule_is_found(String rule, String type) throws Exception {
        assertThat(violations(rule, FIXTURE + type)).isPositive();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    types,      Broken$Row
                    packages,   Broken$Row
                    access,     Broken$SaysWhoAtTheMethod
                    access,     Broken$SaysWhoAtTheClass
                    access,     Broken$AsksAnother
                    guide,      Broken$AsksAnother
                    produces,   Broken$AsksAnother
                    idempotent, Broken$PostsAgain
                    entities,   Broken$Row
                    crossing,   Broken$SaysWhoAtTheMethod
                    cases,      Broken$PagedService
                    cases,      Broken$PostsAgain
                    cases,      Broken$Rows
                    refusals,   Broken$RefusedWithin
                    nulls,      Broken$Row
                    fields,     Broken$Row
                    ambient,    Broken$IsGivenTheClock
                    ambient,    Broken$ProducesTheClock
                    """)
    void a_class_that_keeps_a_rule_passes(String rule, String type) throws Exception {
        assertThat(violations(rule, FIXTURE + type)).isZero();
    }

    @Test
    void a_service_that_uses_another_service_is_found() throws Exception {
        assertThat(violations("services", "kz.ainalaiyn.events.fixture.Attendance"))
                .isPositive();
    }

    @Test
    void a_service_that_uses_what_another_publishes_passes() throws Exception {
        assertThat(violations("services", "kz.ainalaiyn.events.fixture.Registration"))
                .isZero();
    }

    @Test
    void what_a_service_publishes_and_that_uses_the_service_is_found() throws Exception {
        assertThat(violations("services", "kz.ainalaiyn.graduates.client.fixture.Published"))
                .isPositive();
    }

    @Test
    void a_problem_that_is_not_made_by_a_resource_is_found() throws Exception {
        assertThat(violations("problems", "kz.ainalaiyn.events.fixture.SeatCount"))
                .isPositive();
        assertThat(violations("problems", "kz.ainalaiyn.events.fixture.SeatResource"))
                .isZero();
    }

    @Test
    void a_service_that_uses_itself_passes() throws Exception {
        assertThat(violations("services", "kz.ainalaiyn.graduates.fixture.Person"))
                .isZero();
    }

    private static int violations(String rule, String type) throws ClassNotFoundException {
        var subject = Class.forName(type);
        var folder = subject.getPackageName().replace('.', '/') + "/";
        var file = subject.getName().replace('.', '/') + ".class";
        var classes = new ClassFileImporter()
                .withImportOption(
                        location -> location.contains(folder + "package-info.class") || location.contains(file))
                .importPackages(subject.getPackageName());
        return RULES.get(rule).evaluate(classes).getFailureReport().getDetails().size();
    }
}

class ArchitectureRulesOfAnEmptyModuleTest extends ArchitectureRules {

    ArchitectureRulesOfAnEmptyModuleTest() {
        super("kz.ainalaiyn.nothing");
    }
}
