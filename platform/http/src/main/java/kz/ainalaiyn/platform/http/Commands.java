package kz.ainalaiyn.platform.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The commands that can be given to records, as the code of the operations has them: those at a record's own path, such as its PATCH, those one
 * word behind it, such as {@code …/cancellation}, and those that {@link ActsOn} it.
 */
@Singleton
final class Commands {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /**
     * One of them.
     *
     * @param roles one of which the caller must have
     * @param href the path behind that of the record, or a whole one where it is sent elsewhere
     */
    record Command(String name, String method, Set<String> roles, String href, boolean elsewhere) {
        Action on(Commanded record) {
            return new Action(name, method, elsewhere ? href : record.path() + href);
        }
    }

    /**
     * Those to one kind of records.
     *
     * @param literals how much of their paths stands there as it is
     */
    private record Kind(Pattern paths, int literals, List<Command> commands) {
        static Kind of(String path, List<Command> commands) {
            return new Kind(
                    Pattern.compile(path.replace("{}", "[^/]+")),
                    path.replace("{}", "").length(),
                    commands);
        }
    }

    private final List<Kind> kinds;

    Commands(BeanManager beans) {
        Map<String, List<Command>> byPath = new HashMap<>();
        for (ResourceMethod operation : ResourceMethod.all(beans)) {
            RolesAllowed allowed = operation.method().getAnnotation(RolesAllowed.class);
            Optional<String> name = operation.name();
            if (name.isPresent() && allowed != null && !READS.contains(operation.verb())) {
                placesOf(operation)
                        .forEach((record, href) -> byPath.computeIfAbsent(record, none -> new ArrayList<>())
                                .add(new Command(
                                        name.get(),
                                        operation.verb(),
                                        Set.of(allowed.value()),
                                        href,
                                        href.equals(operation.path()))));
            }
        }
        kinds = byPath.entrySet().stream()
                .map(entry -> Kind.of(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Command::name))
                                .toList()))
                .sorted(Comparator.comparingInt(Kind::literals).reversed())
                .toList();
    }

    /** The paths of the records that an operation acts on, whatever their places are called, and where it is sent, from there. */
    private static Map<String, String> placesOf(ResourceMethod operation) {
        Map<String, String> places = new HashMap<>();
        String path = nameless(operation.path());
        int last = path.lastIndexOf('/');
        places.put(path, "");
        places.put(path.substring(0, last), path.substring(last));
        ActsOn other = operation.method().getAnnotation(ActsOn.class);
        if (other != null) {
            places.put(nameless(other.value()), path);
        }
        return places;
    }

    private static String nameless(String path) {
        return path.replaceAll(ResourceMethod.PLACE, "{}");
    }

    /** Those that the record's state permits now, in the order of their names. */
    List<Command> permittedBy(Commanded record) {
        return kinds.stream()
                .filter(kind -> kind.paths.matcher(record.path()).matches())
                .findFirst()
                .map(Kind::commands)
                .orElse(List.of())
                .stream()
                .filter(command -> record.permits(command.name))
                .toList();
    }
}
