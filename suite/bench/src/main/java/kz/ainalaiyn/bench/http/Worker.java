package kz.ainalaiyn.bench.http;

/** What one connection does again and again: a request, or its statements. */
interface Worker extends AutoCloseable {
    void once() throws Exception;
}
