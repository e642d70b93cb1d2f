package kz.ainalaiyn.stack;

/** How one part is made ready, started and asked whether it serves. */
interface Server {

    /** Does what has to be done once, as unpacking; what was cut off in an earlier run is done again. */
    default void prepare(Progress progress) {}

    /** Called before each start, when all that it depends on serves. */
    default void arrange() {}

    Command command();

    boolean isReady();

    /** Called each time the part has become ready. */
    default void settle() {}

    default Ending ending() {
        return Ending.POLITE;
    }

    /** Whether a start that ended with this in its log may succeed if it is tried again in a moment. */
    default boolean isWorthAnotherTry(Child child) {
        return false;
    }
}
