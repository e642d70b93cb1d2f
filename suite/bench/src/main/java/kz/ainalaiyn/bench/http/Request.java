package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A request of HTTP/1.1, but for who sends it. */
record Request(String method, String path, Map<String, String> headers, byte[] body) {

    static Request get(String path) {
        return new Request("GET", path, Map.of(), new byte[0]);
    }

    static Request put(String path, String json) {
        return new Request("PUT", path, Map.of("Content-Type", "application/json"), json.getBytes(UTF_8));
    }

    static Request post(String path, String type, String body, String key) {
        return new Request("POST", path, Map.of("Content-Type", type, "Idempotency-Key", key), body.getBytes(UTF_8));
    }

    /** As it goes over the connection. */
    byte[] bytes(String host, String token) {
        StringBuilder head = new StringBuilder(2048)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length + 2);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
