package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A file as it was sent, which {@link FileStore} keeps.
 *
 * @param bytes how long it is
 * @param digest the SHA-256 of its bytes, in hexadecimal: by this a request that is sent again is recognised
 */
public record SentFile(UUID id, long bytes, @JsonValue String digest) {}
