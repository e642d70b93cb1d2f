package kz.ainalaiyn.bench.http;

import java.io.IOException;

/** An operation's requests on one connection. */
record Requests(HttpConnection connection, Operation operation) implements Worker {

    @Override
    public void once() throws IOException {
        Request request = operation.take().request();
        connection.send(request).mustBe(operation.statuses(), request);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
