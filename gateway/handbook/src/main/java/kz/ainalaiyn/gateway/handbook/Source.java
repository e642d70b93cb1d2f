package kz.ainalaiyn.gateway.handbook;

import java.nio.file.Path;

/**
 * The Markdown of one page.
 *
 * @param file where it lies in the repository, from which its links go out
 * @param path its address below {@code /docs/}; empty for the first page
 * @param language {@code kk}, {@code ru} or {@code en}
 */
record Source(Path file, String path, String language, String markdown) {}
