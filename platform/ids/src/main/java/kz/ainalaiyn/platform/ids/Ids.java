package kz.ainalaiyn.platform.ids;

import java.util.UUID;

/** Where new ids come from; a test says which come next. */
@FunctionalInterface
public interface Ids {
    /** An id that nothing has yet. */
    UUID next();
}
