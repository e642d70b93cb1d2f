package kz.ainalaiyn.platform.outcomes;

import java.util.List;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;

/** Why the business refuses a request that is well-formed. */
public sealed interface Refusal {

    /** What was sent cannot be used as it is in these places; never an empty list. */
    record Unusable(List<InputError> faults) implements Refusal {
        /** Keeps the faults as they are now. */
        public Unusable {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("A refusal without a fault");
            }
            faults = List.copyOf(faults);
        }
    }

    /**
     * It cannot be done in the state that things are in.
     *
     * @param kind by which a program can tell it from others
     * @param reason what that state is and what to do, for a person
     */
    record Conflict(ConflictKind kind, Message reason) implements Refusal {}

    /** What it is about is not there, or not for the caller to know of. */
    record NotFound() implements Refusal {}

    /** None of the caller's roles may do it in the state that things are in. */
    record NotPermitted() implements Refusal {}

    /** What was sent cannot be used as it is in one place. */
    static Refusal unusable(InputError fault) {
        return new Unusable(List.of(fault));
    }

    /** A conflict that programs need not tell from others. */
    static Refusal conflict(MessageKey reason) {
        return ConflictKind.ORDINARY.because(reason);
    }
}
