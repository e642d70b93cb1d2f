package kz.ainalaiyn.platform.http;

import io.quarkus.arc.Arc;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not know, those given twice and those of another form or out of bounds,
 * all in one answer: a filter must never be ignored.
 */
final class QueryParameters {
    private final Map<Method, Map<String, Place>> known = new ConcurrentHashMap<>();
    private final Validator validator;
    private final RequestFaults faults;

    QueryParameters(Validator validator, RequestFaults faults) {
        this.validator = validator;
        this.faults = faults;
    }

    /** Where an operation takes a query parameter: a parameter of its method, or a field of one that is a bean of them. */
    private sealed interface Place {
        Class<?> type();

        record OfMethod(int index, Class<?> type) implements Place {}

        record OfBean(Class<?> bean, String field, Class<?> type) implements Place {}
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        if (method == null || query.isEmpty()) {
            return;
        }
        List<InputError> found = faults(
                resource.getResourceClass(), method, known.computeIfAbsent(method, QueryParameters::places), query);
        if (!found.isEmpty()) {
            faults.add(found);
            if (!takesBody(method)) {
                throw ProblemException.invalid(found);
            }
        }
    }

    private List<InputError> faults(
            Class<?> resource, Method method, Map<String, Place> places, Map<String, List<String>> query) {
        List<InputError> found = new ArrayList<>();
        Object[] arguments = new Object[method.getParameterCount()];
        query.forEach((name, values) -> {
            Place place = places.get(name);
            if (place == null) {
                found.add(InputError.in(name, unknown(places.keySet())));
            } else if (values.size() > 1) {
                found.add(InputError.in(name, InputRule.REPEATED_PARAMETER));
            } else {
                try {
                    Object value = QueryValues.parse(name, place.type(), values.getFirst());
                    switch (place) {
                        case Place.OfMethod own -> arguments[own.index()] = value;
                        case Place.OfBean one ->
                            found.addAll(
                                    ConstraintViolations.of(validator.validateValue(one.bean(), one.field(), value))
                                            .stream()
                                            .map(fault -> InputError.in(name, fault.message()))
                                            .toList());
                    }
                } catch (ProblemException e) {
                    found.addAll(e.errors());
                }
            }
        });
        // Most lists take their parameters as beans, and have none of their own to look at.
        if (Arrays.stream(arguments).anyMatch(Objects::nonNull)) {
            found.addAll(ofMethod(resource, method, arguments, query.keySet(), places));
        }
        return found;
    }

    /** What the rules at the method's own parameters say of the values that were given. */
    private List<InputError> ofMethod(
            Class<?> resource, Method method, Object[] arguments, Set<String> given, Map<String, Place> places) {
        Object bean = Arc.container().instance(resource).get();
        Set<? extends ConstraintViolation<?>> violations =
                validator.forExecutables().validateParameters(bean, method, arguments);
        List<InputError> found = new ArrayList<>();
        places.forEach((name, place) -> {
            if (given.contains(name) && place instanceof Place.OfMethod own && arguments[own.index()] != null) {
                List<? extends ConstraintViolation<?>> here = violations.stream()
                        .filter(violation -> index(violation) == own.index())
                        .toList();
                ConstraintViolations.of(here).forEach(fault -> found.add(InputError.in(name, fault.message())));
            }
        });
        return found;
    }

    private static int index(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                return node.as(Path.ParameterNode.class).getParameterIndex();
            }
        }
        return -1;
    }

    private static boolean takesBody(Method method) {
        return List.of(method.getParameterTypes()).contains(Submitted.class)
                || List.of(method.getParameterTypes()).contains(MergePatch.class);
    }

    private static Message unknown(Set<String> known) {
        return known.isEmpty()
                ? Message.of(InputRule.NO_PARAMETERS)
                : Message.of(InputRule.UNKNOWN_PARAMETER).with("allowed", List.copyOf(known));
    }

    private static Map<String, Place> places(Method method) {
        Map<String, Place> places = new TreeMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            QueryParam own = parameters[i].getAnnotation(QueryParam.class);
            if (own != null) {
                places.put(own.value(), new Place.OfMethod(i, parameters[i].getType()));
            }
            if (parameters[i].isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameters[i].getType().getDeclaredFields()) {
                    QueryParam ofBean = field.getAnnotation(QueryParam.class);
                    if (ofBean != null) {
                        places.put(
                                ofBean.value(),
                                new Place.OfBean(parameters[i].getType(), field.getName(), field.getType()));
                    }
                }
            }
        }
        return places;
    }
}
