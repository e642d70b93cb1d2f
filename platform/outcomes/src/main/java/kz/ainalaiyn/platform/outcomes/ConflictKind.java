package kz.ainalaiyn.platform.outcomes;

import java.util.Locale;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;

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

    /** A refusal of this kind. */
    default Refusal because(MessageKey reason) {
        return because(Message.of(reason));
    }

    /** A refusal of this kind whose reason names something. */
    default Refusal because(Message reason) {
        return new Refusal.Conflict(this, reason);
    }
}
