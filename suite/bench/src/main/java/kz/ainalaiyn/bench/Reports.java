package kz.ainalaiyn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** One client of the gateway's reports, with a connection of its own. */
final class Reports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private String token = Tokens.coordinator();
    private long tokenMade = System.nanoTime();

    Reports(String gateway) {
        this.gateway = gateway;
    }

    /** The report with four breakdowns. */
    byte[] coverage(int programme, @Nullable Long asOf) throws IOException, InterruptedException {
        return get(coverage(programme) + (asOf == null ? "" : "&asOf=" + asOf));
    }

    /** The same of the days up to this one. */
    byte[] coverageUntil(int programme, LocalDate lastDay) throws IOException, InterruptedException {
        return get(coverage(programme) + "&to=" + lastDay);
    }

    private static String coverage(int programme) {
        return "/v1/reports/coverage?programme=" + InventedYear.code(programme) + "&by=sex,district,institution,month";
    }

    byte[] uncovered(int programme) throws IOException, InterruptedException {
        return get("/v1/reports/coverage/uncovered?programme=" + InventedYear.code(programme));
    }

    Figures figures(int programme, @Nullable Long asOf) throws IOException, InterruptedException {
        return Figures.of(JSON.readTree(coverage(programme, asOf)));
    }

    /** The figure alone. */
    int covered(int programme) throws IOException, InterruptedException {
        return JSON.readTree(get("/v1/reports/coverage?programme=" + InventedYear.code(programme)))
                .required("covered")
                .asInt();
    }

    JsonNode explanation(int programme, UUID graduate) throws IOException, InterruptedException {
        return JSON.readTree(
                get("/v1/reports/coverage/explanations/" + graduate + "?programme=" + InventedYear.code(programme)));
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        if (System.nanoTime() - tokenMade > 1_800_000_000_000L) {
            token = Tokens.coordinator();
            tokenMade = System.nanoTime();
        }
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
