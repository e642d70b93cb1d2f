package kz.ainalaiyn.platform.access;

import org.jspecify.annotations.Nullable;

/** Whose records a caller may see; what lies outside does not exist for that caller. */
public sealed interface Scope {

    /** Records of every organisation. */
    record All() implements Scope {}

    /**
     * Records of one organisation.
     *
     * @param code the organisation's code, such as {@code regional-society}
     */
    record Organisation(String code) implements Scope {}

    /** Records of nobody: a caller without a role that sees people, or a partner without an organisation. */
    record Nothing() implements Scope {}

    /** Whether a record that belongs to this organisation may be seen; null is a record of no organisation. */
    default boolean permits(@Nullable String organisation) {
        return switch (this) {
            case All() -> true;
            case Organisation(String code) -> code.equals(organisation);
            case Nothing() -> false;
        };
    }

    /** Whether nothing is filtered; queries pass it beside {@link #only()}. */
    default boolean everything() {
        return this instanceof All;
    }

    /** The one organisation's code; empty, which is no organisation's code, where there is no such one. */
    default String only() {
        return this instanceof Organisation(String code) ? code : "";
    }

    /** The one organisation whose records are seen, as {@link #only()}; null where everybody's are. */
    default @Nullable String restriction() {
        return everything() ? null : only();
    }
}
