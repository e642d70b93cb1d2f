package kz.ainalaiyn.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the code has it.
 *
 * @param verb the HTTP method
 * @param path of the resource and of the method, with their places in braces, without a slash at the end
 */
record ResourceMethod(Class<?> resource, Method method, String verb, String path) {
    /** Stands in the name of an operation that several resources inherit, for the tag of each. */
    static final String TAG = "{Tag}";

    /** A place in a path, as a regular expression. */
    static final String PLACE = "\\{[^}]+}";

    /** The operations of the application. */
    static List<ResourceMethod> all(BeanManager beans) {
        List<ResourceMethod> all = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    String verb = verb(method);
                    if (verb != null) {
                        all.add(new ResourceMethod(
                                bean.getBeanClass(), method, verb, path(root, method.getAnnotation(Path.class))));
                    }
                }
            }
        }
        return all;
    }

    /** Its name in the contract; empty where it has none there. */
    Optional<String> name() {
        Operation operation = method.getAnnotation(Operation.class);
        Tag tag = resource.getAnnotation(Tag.class);
        return Optional.ofNullable(operation)
                .map(named ->
                        tag == null ? named.operationId() : named.operationId().replace(TAG, tag.name()));
    }

    private static String path(Path root, @Nullable Path own) {
        String path = "/" + root.value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
