package kz.ainalaiyn.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every class, whatever it does. */
final class CodeRules {

    /** A {@code client} is what a service publishes for others; it belongs to none. */
    private static final Pattern SERVICE =
            Pattern.compile("kz\\.ainalaiyn\\.(graduates|events|grants|gateway|stack)(?!\\.client(\\.|$))(\\..*)?");

    private static final Set<String> SYSTEM_CLOCK_TYPES =
            Set.of("java.time.Clock", "java.time.InstantSource", "com.fasterxml.uuid.Generators");

    private static final Set<String> RANDOM_TYPES = Set.of("java.util.Random", "java.security.SecureRandom");

    static final ArchRule SERVICES_ARE_APART = classes()
            .should(dependOnNoOtherService())
            .allowEmptyShould(true)
            .because(
                    "services share contracts and never classes: each is built, started and replaced alone, what all of"
                            + " them need is in platform, and what one publishes for others is its client; neither knows a service");

    private static final String HTTP = "kz.ainalaiyn.platform.http";

    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

    private static final Set<TxType> ROLLED_BACK = Set.of(TxType.REQUIRED, TxType.MANDATORY);

    /** Pages and versions are of the use cases themselves, however they are asked for. */
    private static final Set<String> PAGES_AND_VERSIONS = Set.of(
            "Page",
            "PageRequest",
            "SortOrder",
            "Cursors",
            "Count",
            "Counting",
            "IfMatch",
            "Put",
            "Put$Created",
            "Put$Updated",
            "Put$Unchanged",
            "Commanded",
            "Versioned");

    /** How many rows there are is asked of the database. */
    private static final Set<String> COUNTS = Set.of("Count", "Counting");

    static final ArchRule USE_CASES_KNOW_NO_HTTP = classes()
            .should(knowNoHttp())
            .allowEmptyShould(true)
            .because(
                    "a use case says what came of it, and what the business refuses, as an Outcome: what HTTP calls that"
                            + " is for the resource, and the same use case serves an import, a feed or a timer");

    private static final Set<String> SERVICES = Set.of("graduates", "events", "grants");

    static final ArchRule PROBLEMS_ARE_MADE_BY_RESOURCES = classes()
            .should(leaveProblemsToResources())
            .allowEmptyShould(true)
            .because(
                    "a refusal that is thrown as a problem by whoever notices it is in no signature: it is an Outcome until"
                            + " the resource makes a problem of it");

    static final ArchRule REFUSALS_ROLL_BACK = methods()
            .should(rollBackWhatIsRefused())
            .allowEmptyShould(true)
            .because(
                    "RefusalRollback stands at transactions of the default kind; a refusal in one that must be there goes on"
                            + " to whoever began it");

    static final ArchRule NULL_MARKED = classes()
            .should(liveInANullMarkedPackage())
            .allowEmptyShould(true)
            .because("a reference is never null unless it says so, and the compiler checks that only in packages whose"
                    + " package-info is @NullMarked");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .orShould()
            .beAnnotatedWith("jakarta.ws.rs.core.Context")
            .allowEmptyShould(true)
            .because("what a class needs stands in its constructor: a test can give it, the compiler can miss it");

    static final ArchRule NO_AMBIENT_TIME_OR_IDS = classes()
            .should(takeTimeAndIdsFromOutside())
            .allowEmptyShould(true)
            .because("a deadline can only be tested by one who can say what time it is, and an id only by one who can"
                    + " give it: java.time.InstantSource and the id source come in by the constructor, made once by a"
                    + " CDI producer");

    private CodeRules() {}

    private static ArchCondition<JavaClass> dependOnNoOtherService() {
        return new ArchCondition<>("depend on no service but their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = serviceOf(type);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var other = serviceOf(dependency.getTargetClass());
                    if (!other.isEmpty() && !other.equals(own)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The service's name, empty for code that belongs to none. */
    private static String serviceOf(JavaClass type) {
        var service = SERVICE.matcher(type.getPackageName());
        return service.matches() ? service.group(1) : "";
    }

    private static ArchCondition<JavaClass> knowNoHttp() {
        return new ArchCondition<>(
                "know of HTTP only pages and versions where they are services, and counts as repositories") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean repository = type.isAssignableTo(REPOSITORY);
                if (!repository && !isService(type)) {
                    return;
                }
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    if (isHttp(dependency.getTargetClass(), repository ? COUNTS : PAGES_AND_VERSIONS)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isService(JavaClass type) {
        return isOrIsWithin("Service", type);
    }

    private static boolean isOrIsWithin(String kind, JavaClass type) {
        return type.getSimpleName().endsWith(kind)
                || type.getEnclosingClass()
                        .map(outer -> isOrIsWithin(kind, outer))
                        .orElse(false);
    }

    private static ArchCondition<JavaClass> leaveProblemsToResources() {
        return new ArchCondition<>("leave it to resources to make problems") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!SERVICES.contains(serviceOf(type)) || isOrIsWithin("Resource", type)) {
                    return;
                }
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    if (dependency.getTargetClass().getName().equals(HTTP + ".ProblemException")) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> rollBackWhatIsRefused() {
        return new ArchCondition<>("roll back what is refused") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getRawReturnType().getName().equals("kz.ainalaiyn.platform.outcomes.Outcome")
                        && method.isAnnotatedWith(Transactional.class)
                        && !ROLLED_BACK.contains(
                                method.getAnnotationOfType(Transactional.class).value())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static boolean isHttp(JavaClass type, Set<String> allowed) {
        var name = type.getPackageName();
        return name.startsWith("jakarta.ws.rs")
                || name.equals(HTTP) && !allowed.contains(type.getName().substring(HTTP.length() + 1))
                || name.startsWith(HTTP + ".");
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> takeTimeAndIdsFromOutside() {
        return new ArchCondition<>("take time and ids from outside") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith("jakarta.enterprise.inject.Produces"))) {
                    return;
                }
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (access.getTarget() instanceof CodeUnitAccessTarget target && isAmbient(target)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isAmbient(CodeUnitAccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        var clockGiven = target.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
        var unseeded = target.getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && name.equals("now") && !clockGiven
                || SYSTEM_CLOCK_TYPES.contains(owner) && (name.startsWith("system") || name.endsWith("Generator"))
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>") && unseeded
                || owner.equals("java.util.UUID") && name.equals("randomUUID")
                || RANDOM_TYPES.contains(owner) && name.equals("<init>") && unseeded
                || owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.util.concurrent.ThreadLocalRandom") && name.equals("current");
    }
}
