package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters that the operation does not know, and those given twice: a filter must never be ignored. */
final class QueryParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, QueryParameters::names);
        for (Map.Entry<String, List<String>> given :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!names.contains(given.getKey())) {
                throw ProblemException.invalid(InputError.in(
                        given.getKey(),
                        "unknown-parameter",
                        names.isEmpty()
                                ? "This operation has no query parameters."
                                : "This operation knows: " + String.join(", ", names) + "."));
            }
            if (given.getValue().size() > 1) {
                throw ProblemException.invalid(
                        InputError.in(given.getKey(), "repeated-parameter", "Give this parameter once."));
            }
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter.getAnnotation(QueryParam.class));
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(names, field.getAnnotation(QueryParam.class));
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable QueryParam annotation) {
        if (annotation != null) {
            names.add(annotation.value());
        }
    }
}
