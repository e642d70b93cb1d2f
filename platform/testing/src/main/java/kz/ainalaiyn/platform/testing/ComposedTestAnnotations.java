package kz.ainalaiyn.platform.testing;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.deployment.builditem.TestAnnotationBuildItem;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;

/**
 * Lets tests be injected that say that they are Quarkus tests by an annotation such as {@link ServiceTest}. Quarkus itself knows only
 * those annotations that are among the tests of the same module.
 */
public final class ComposedTestAnnotations implements TestBuildChainCustomizerProducer {
    @Override
    public Consumer<BuildChainBuilder> produce(Index tests) {
        List<DotName> annotations = tests.getKnownClasses().stream()
                .map(ClassInfo::annotationsMap)
                .flatMap(map -> map.keySet().stream())
                .distinct()
                .filter(ComposedTestAnnotations::isQuarkusTest)
                .toList();
        return builder -> builder.addBuildStep(context -> annotations.forEach(
                        annotation -> context.produce(new TestAnnotationBuildItem(annotation.toString()))))
                .produces(TestAnnotationBuildItem.class)
                .build();
    }

    private static boolean isQuarkusTest(DotName annotation) {
        try {
            return ComposedTestAnnotations.class
                    .getClassLoader()
                    .loadClass(annotation.toString())
                    .isAnnotationPresent(QuarkusTest.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
