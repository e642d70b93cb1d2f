package kz.ainalaiyn.platform.http;

import org.jspecify.annotations.Nullable;

/** A view of one record that commands can be given to. Alone in an answer, it says which of them the caller may give now. */
public interface Commanded {
    /** Where the record is: the path of its own, in the API. */
    String path();

    /**
     * Whether the record's state permits this operation, and it would change something. What is not the record's own, such as the number of
     * seats that are free, can still refuse it.
     *
     * @param operation its name in the contract
     */
    default boolean permits(String operation) {
        return true;
    }

    /** The one organisation that may change the record, where others see it too; null where all who see it may. */
    default @Nullable String owner() {
        return null;
    }
}
