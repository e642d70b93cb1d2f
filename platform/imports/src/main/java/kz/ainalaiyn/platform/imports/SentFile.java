package kz.ainalaiyn.platform.imports;

import java.util.UUID;

/**
 * A file as it was sent, which {@link FileStore} keeps.
 *
 * @param bytes how long it is
 * @param digest the SHA-256 of its bytes, in hexadecimal: the same file again has the same
 */
public record SentFile(UUID id, long bytes, String digest) {}
