package kz.ainalaiyn.platform.http;

import org.jspecify.annotations.Nullable;

/** What is one page of several. */
public interface Paged {
    /** The cursor of the next page; null on the last one. */
    @Nullable
    String next();
}
