package kz.ainalaiyn.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The resources of organisation A, tried by B on every operation: B must find none of them. In each path the id that B must not find, or
 * must not change, stands in braces: {@code /v1/graduates/{018f…}/consents}.
 *
 * @param hidden paths of what B does not see; those with a GET in the contract must answer 200 to A
 * @param readable paths of what B sees and does not change
 * @param shared the paths of the contract, with their places, of what belongs to no organisation
 * @param bodies by operation id a new body each time, with which B's own request succeeds
 */
public record ForeignResources(
        List<String> hidden, List<String> readable, List<String> shared, Map<String, Supplier<Object>> bodies) {

    /** Marks the id in a path. */
    public static String id(Object id) {
        return "{" + id + "}";
    }

    static String existing(String path) {
        return path.replaceAll("[{}]", "");
    }

    /** The same path, of something that nobody has; its id begins with 0, for stand-ins of other services to tell it. */
    static String unknown(String path) {
        return path.replaceAll("\\{[^}]+}", "0" + UUID.randomUUID().toString().substring(1));
    }
}
