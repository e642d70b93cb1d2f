package kz.ainalaiyn.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of the parts: read from settings, found free, or refused in one line. */
final class Ports {

    private Ports() {}

    static int parse(Part part, String text) {
        if (text.isEmpty()) {
            return part.defaultPort();
        }
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is no port.
        }
        throw new StackFailure(part.portVariable() + " is not a port: " + text);
    }

    static void requireFree(StackSettings settings) {
        for (Part part : settings.parts()) {
            int port = settings.port(part);
            if (!isFree(port)) {
                throw new StackFailure("Port %d for %s is taken by another program: end that, or set %s to a free port."
                        .formatted(port, part.title(), part.portVariable()));
            }
        }
    }

    /** One port for each part that nobody listens at, below those from which systems take ports for outgoing calls. */
    static Map<Part, Integer> findFree() {
        Map<Part, Integer> result = new EnumMap<>(Part.class);
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        for (Part part : Part.values()) {
            while (!isFree(port)) {
                port++;
            }
            result.put(part, port++);
        }
        return result;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
