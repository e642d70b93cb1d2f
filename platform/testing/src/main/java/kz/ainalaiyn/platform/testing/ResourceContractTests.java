package kz.ainalaiyn.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for every operation that can be called over HTTP. Annotations go by name, so that none is a dependency. */
final class ResourceContractTests {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    // @GET, @POST and the others are themselves annotated with @HttpMethod. Those of a REST client are another's
    // operations.
    static final DescribedPredicate<JavaMethod> OPERATIONS = DescribedPredicate.describe(
            "are operations of a JAX-RS resource",
            method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                    && !method.getOwner().isAnnotatedWith(REST_CLIENT));

    private static final DescribedPredicate<JavaMethod> POSTS = DescribedPredicate.describe(
            "are POST operations", method -> OPERATIONS.test(method) && method.isAnnotatedWith("jakarta.ws.rs.POST"));

    private static final DescribedPredicate<JavaMethod> PUBLIC_IN_A_RESOURCE = DescribedPredicate.describe(
            "are public methods of a JAX-RS resource",
            method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                    && (method.getOwner().isAnnotatedWith(PATH) || OPERATIONS.test(method)));

    static final ArchRule ACCESS_IS_DECLARED = methods()
            .that(OPERATIONS)
            .should(beAnnotatedWithOneOf(Set.of(
                    "jakarta.annotation.security.RolesAllowed",
                    "jakarta.annotation.security.PermitAll",
                    "jakarta.annotation.security.DenyAll")))
            .allowEmptyShould(true)
            .because("who may call is a decision that somebody takes and a reviewer reads: an operation without"
                    + " @RolesAllowed, @PermitAll or @DenyAll is one where it was forgotten");

    static final ArchRule POSTS_ARE_IDEMPOTENT = methods()
            .that(POSTS)
            .should(beAnnotatedWithOneOf(Set.of(
                    "kz.ainalaiyn.platform.http.Idempotent",
                    "kz.ainalaiyn.platform.http.Safe",
                    "kz.ainalaiyn.platform.http.FormPost")))
            .allowEmptyShould(true)
            .because("a partner's connection breaks between our write and our answer: only with an Idempotency-Key can"
                    + " it ask again without doing it twice, and what is Safe or a FormPost may be asked twice");

    static final ArchRule MEDIA_TYPE_IS_DECLARED = methods()
            .that(OPERATIONS)
            .should(beAnnotatedWithOneOf(Set.of("jakarta.ws.rs.Produces")))
            .allowEmptyShould(true)
            .because(
                    "an operation that does not say what it produces answers any Accept, with whatever toString gives");

    static final ArchRule ENTITIES_ARE_NOT_PUBLIC = classes()
            .that()
            .areAnnotatedWith(ENTITY)
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("an entity is how one package keeps its rows: others get a record that it makes of it");

    static final ArchRule NO_ENTITY_CROSSES = methods()
            .that(PUBLIC_IN_A_RESOURCE)
            .should(notMentionAnEntity())
            .allowEmptyShould(true)
            .because(
                    "a column that is added to an entity must not appear in the API by itself, nor be set by a request");

    private ResourceContractTests() {}

    private static ArchCondition<JavaMethod> beAnnotatedWithOneOf(Set<String> annotations) {
        return new ArchCondition<>("or its class be annotated with one of " + annotations) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var annotated = annotations.stream()
                        .anyMatch(name -> method.isMetaAnnotatedWith(name)
                                || method.getOwner().isMetaAnnotatedWith(name));
                events.add(new SimpleConditionEvent(method, annotated, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> notMentionAnEntity() {
        return new ArchCondition<>("neither return nor take an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Set<JavaClass>::stream)
                        .filter(type -> type.isAnnotatedWith(ENTITY))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions " + entity.getName())));
            }
        };
    }
}
