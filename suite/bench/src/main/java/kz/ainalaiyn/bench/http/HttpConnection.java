package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.function.Supplier;

/**
 * One connection of HTTP/1.1 on which one request is answered before the next is sent, as by a connection of JDBC. It costs its
 * thread a write and a read or two: what it takes of the processors is taken from what is measured.
 */
final class HttpConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BUFFER = 64 * 1024;

    private final String host;
    private final Supplier<String> token;
    private final Socket socket;
    private final InputStream in;

    HttpConnection(URI server, Supplier<String> token) throws IOException {
        this.host = server.getAuthority();
        this.token = token;
        this.socket = new Socket("127.0.0.1", server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    Answer send(Request request) throws IOException {
        socket.getOutputStream().write(request.bytes(host, token.get()));
        String[] line = line().split(" ", 3);
        int length = 0;
        boolean chunked = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            if (is(header, colon, "content-length")) {
                length = Integer.parseInt(value);
            } else if (is(header, colon, "transfer-encoding")) {
                chunked = value.equalsIgnoreCase("chunked");
            } else if (is(header, colon, "location")) {
                location = value;
            }
        }
        return new Answer(Integer.parseInt(line[1]), location, chunked ? chunks() : read(length));
    }

    private static boolean is(String header, int colon, String name) {
        return colon == name.length() && header.regionMatches(true, 0, name, 0, colon);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(read(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
