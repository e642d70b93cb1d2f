package kz.ainalaiyn.platform.changes;

/** The access token that feeds are read with. */
@FunctionalInterface
public interface FeedToken {
    /**
     * One that is good now, of role {@code feed-reader}; asked before each request.
     *
     * @throws RuntimeException when there is none to be had
     */
    String get();

    /** Told when a service took the last one for none of its issuer's. */
    default void refused() {}
}
