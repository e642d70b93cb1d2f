package kz.ainalaiyn.bench.http;

/** One of the two that are held against each other: an application, or the database alone. */
@FunctionalInterface
interface Side {
    /** Opens one more connection. */
    Worker connect() throws Exception;
}
