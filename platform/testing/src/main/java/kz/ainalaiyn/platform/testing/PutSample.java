package kz.ainalaiyn.platform.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PUT that would create something, by which the rules for {@code If-Match} are tried on its operation.
 *
 * @param path where nothing is yet, and where what is created can be read
 * @param body a complete, valid body; null where the operation takes none
 * @param token of a caller who may create and read it
 */
public record PutSample(String path, @Nullable Map<String, Object> body, String token) {}
