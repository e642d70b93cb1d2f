package kz.ainalaiyn.platform.outcomes;

import java.util.Locale;

/**
 * A kind of conflict that a client can tell apart; features implement it by an enum. It is catalogued in
 * {@code docs/guides/errors.md}.
 */
public interface ConflictKind {
    /** Any conflict that a program need not tell from others. */
    ConflictKind ORDINARY = () -> "CONFLICT";

    /** The constant's name. */
    String name();

    /** The stable name for clients, kebab-case; never changes once published. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
