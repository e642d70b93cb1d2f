package kz.ainalaiyn.platform.http;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods and media types a path knows: what 405 and 415 must tell the client (RFC 9110, 15.5.6 and 15.5.16). */
@Singleton
final class Routes {
    /**
     * An operation.
     *
     * @param literals how much of its path stands there as it is
     */
    private record Route(Pattern path, int literals, String method, List<String> consumes) {}

    private final List<Route> routes = new ArrayList<>();

    Routes(BeanManager beans) {
        ResourceMethod.all(beans).forEach(this::add);
    }

    private void add(ResourceMethod operation) {
        String path = operation.path();
        String regex = path.replaceAll("\\{\\w+}", "[^/]+").replaceAll("\\{\\w+:\\s*([^}]+)}", "$1");
        Consumes consumes = operation.method().getAnnotation(Consumes.class);
        routes.add(new Route(
                Pattern.compile(regex + "/?"),
                path.replaceAll(ResourceMethod.PLACE, "").length(),
                operation.verb(),
                consumes == null ? List.of("application/json") : List.of(consumes.value())));
    }

    /** Whether there is something at the path. */
    boolean isKnown(String path) {
        return !matching(path).isEmpty();
    }

    /** Whether there is something at the path that does not know this method. */
    boolean refuses(String method, String path) {
        return isKnown(path) && !methods(path).contains(method);
    }

    Set<String> methods(String path) {
        Set<String> methods = new TreeSet<>();
        matching(path).forEach(route -> methods.add(route.method));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }

    List<String> consumes(String path, String method) {
        return matching(path).stream()
                .filter(route -> route.method.equals(method))
                .flatMap(route -> route.consumes.stream())
                .distinct()
                .toList();
    }

    /** Of several paths that fit, the one with the most letters of its own (Jakarta REST, 3.7.2). */
    private List<Route> matching(String path) {
        List<Route> fitting = routes.stream()
                .filter(route -> route.path.matcher(path).matches())
                .toList();
        int most = fitting.stream().mapToInt(Route::literals).max().orElse(0);
        return fitting.stream().filter(route -> route.literals == most).toList();
    }
}
