package kz.ainalaiyn.gateway.entrance.contract;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of the contract, with parameters in the place of ids. */
@Singleton
public class PathTemplates {
    private final Map<Integer, List<Template>> byLength;
    private final MergedContract contract;

    PathTemplates(MergedContract contract) {
        this.contract = contract;
        byLength = contract.document().path("paths").properties().stream()
                .map(path -> Template.of(path.getKey()))
                .sorted(comparingLong(Template::parameters))
                .collect(groupingBy(template -> template.segments().size()));
    }

    private record Template(String path, List<String> segments) {
        static Template of(String path) {
            return new Template(path, List.of(path.split("/", -1)));
        }

        long parameters() {
            return segments.stream().filter(Template::isParameter).count();
        }

        boolean fits(List<String> given) {
            for (int i = 0; i < segments.size(); i++) {
                if (!isParameter(segments.get(i)) && !segments.get(i).equals(given.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }
    }

    /** Whether the gateway itself answers at this path, and no service: what a service may know by the same name, it has. */
    public boolean isOwn(String path) {
        return of(path).filter(contract::isOwn).isPresent();
    }

    /**
     * The template that a path fits, such as {@code /v1/graduates/{id}}; of several the one with the fewest parameters, and of those the service's, so
     * that a graduate whose external id is {@code timeline} is found by it.
     */
    public Optional<String> of(String path) {
        List<String> segments = Arrays.asList(path.split("/", -1));
        return byLength.getOrDefault(segments.size(), List.of()).stream()
                .filter(template -> template.fits(segments))
                .findFirst()
                .map(Template::path);
    }
}
