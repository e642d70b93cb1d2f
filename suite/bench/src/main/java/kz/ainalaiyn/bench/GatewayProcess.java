package kz.ainalaiyn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.testing.SigningKey;

/** The gateway as it is shipped, in a process of its own, with the options that its container has. */
final class GatewayProcess implements AutoCloseable {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int ED25519 = 32;

    private final Process process;
    private final int port;

    GatewayProcess(
            Path jar,
            String heap,
            Cluster cluster,
            String database,
            String ledger,
            Map<String, String> services,
            Path log)
            throws IOException {
        this.port = freePort();
        Map<String, String> settings = new TreeMap<>(new SigningKey().start());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.management.port", Integer.toString(freePort()));
        for (var source : Map.of("quarkus.datasource", database, "quarkus.datasource.ledger", ledger)
                .entrySet()) {
            settings.put(source.getKey() + ".jdbc.url", cluster.url(source.getValue()));
            settings.put(source.getKey() + ".username", "postgres");
            settings.put(source.getKey() + ".password", "");
        }
        services.forEach((name, url) -> settings.put("ainalaiyn." + name + ".url", url));
        settings.put("ainalaiyn.http.key", "not-a-secret");
        settings.put("ainalaiyn.client.secret", "not-a-secret");
        settings.put("ainalaiyn.page.secret", "not-a-secret-of-at-least-thirty-two-characters");
        settings.put("ainalaiyn.rate-limit.client", "1000000000");
        settings.put("ainalaiyn.seal.key", sealKey());
        settings.put("quarkus.oidc-client.auth-server-url", Objects.requireNonNull(services.get("graduates")));
        settings.put("quarkus.oidc-client.discovery-enabled", "false");
        settings.put("quarkus.oidc-client.token-path", "/token");
        settings.put("quarkus.oidc.page.tenant-paths", "/not-here/*");
        settings.put("quarkus.oidc.page.tenant-enabled", "false");
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-Xms64m",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Also when the bench is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A fresh key as a JWK (RFC 8037). */
    private static String sealKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\""
                    + last(pair.getPrivate().getEncoded()) + "\",\"x\":\""
                    + last(pair.getPublic().getEncoded()) + "\"}";
            return base64(jwk.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    private static String last(byte[] encoded) {
        return base64(Arrays.copyOfRange(encoded, encoded.length - ED25519, encoded.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it takes requests. */
    void awaitStart() throws InterruptedException {
        while (true) {
            mustBeAlive();
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
    }

    void mustBeAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The gateway ended with " + process.exitValue() + ", see its log");
        }
    }

    /** How much of the heap is in use after a full collection, in MiB. */
    double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        String info = jcmd("GC.heap_info")
                .lines()
                .takeWhile(line -> !line.contains("Metaspace"))
                .collect(Collectors.joining("\n"));
        return USED.matcher(info)
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024.0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("jcmd", ".txt");
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(pid()), command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!jcmd.waitFor(60, TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            throw new IllegalStateException("jcmd " + command + " did not answer");
        }
        String answer = Files.readString(out);
        Files.delete(out);
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
