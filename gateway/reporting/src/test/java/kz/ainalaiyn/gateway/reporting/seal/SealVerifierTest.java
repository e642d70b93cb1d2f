package kz.ainalaiyn.gateway.reporting.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.tools.ToolProvider;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Repository;
import kz.ainalaiyn.platform.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of {@code examples/verify-seal}, given seals of this gateway and forged ones. */
@GatewayTest
class SealVerifierTest {
    private static final Path PROGRAM = Repository.file("examples/verify-seal/VerifySeal.java");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FeedFixture feed;

    @TempDir
    private Path folder;

    private Method run;
    private String seal;
    private String keys;

    SealVerifierTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    /** What the program said, and with which status it ended. */
    private record Verdict(int status, String said) {}

    @BeforeEach
    void a_seal() throws Exception {
        run = compiled();
        String programme = "VERIFIED-" + UUID.randomUUID();
        UUID event = UUID.randomUUID();
        UUID graduate = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
        long revision = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"),
                FeedFixture.attendance(event, graduate, 0, "PRESENT"));
        seal = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.coordinator())
                .put("/v1/seals/" + programme + "/" + revision)
                .asString();
        keys = RestAssured.get("/.well-known/jwks.json").asString();
    }

    @Test
    void a_seal_as_it_was_given_out_holds() throws Exception {
        assertThat(verify(seal))
                .isEqualTo(new Verdict(
                        0,
                        "The seal holds: 1 different graduates of %s, as of revision %s."
                                .formatted(
                                        JSON.readTree(seal).path("programme").asText(),
                                        JSON.readTree(seal).path("revision").asText())));
        assertThat(verify(JSON.readTree(seal).toPrettyString()).status())
                .as("written in another way")
                .isZero();
    }

    /** Whatever a person can read in the file, one place at a time. */
    @Test
    void no_member_of_the_file_can_be_changed_added_or_taken_away() throws Exception {
        List<String> places = new ArrayList<>();
        collect(JSON.readTree(seal), "", places);
        assertThat(places)
                .contains("/content/report/covered", "/sealedAt", "/programme")
                .hasSizeGreaterThan(40);

        for (String place : places) {
            if (!place.equals("/jws")) {
                assertRefused(place, changed(place));
            }
            assertRefused(place, without(place));
        }
        assertRefused("/content/report/note", added("/content/report", "note"));
        assertRefused("/note", added("", "note"));
    }

    @Test
    void a_figure_that_is_written_twice_is_not_taken() throws Exception {
        assertThat(verify(seal.replaceFirst("\"covered\":1", "\"covered\":2500,\"covered\":1"))
                        .status())
                .isEqualTo(1);
    }

    /** The moment was not signed then. */
    @Test
    void a_seal_of_before_holds_and_its_moment_is_not_vouched_for() throws Exception {
        String content = JSON.readTree(seal).path("content").toString();
        ObjectNode before = (ObjectNode) JSON.readTree(seal);
        before.put("jws", signedWithoutMoment(content));

        Verdict verdict = verify(before.toString());

        assertThat(verdict.status()).as(verdict.said()).isZero();
        assertThat(verdict.said()).contains("The seal holds: 1 ", "do not rely on sealedAt");
    }

    @Test
    void misuse_is_one_line_of_usage() throws Exception {
        for (List<String> files : List.of(List.<String>of(), List.of("seal.json"), List.of("1", "2", "3", "4"))) {
            Verdict verdict = ran(files);

            assertThat(verdict.status()).isEqualTo(2);
            assertThat(verdict.said()).startsWith("usage: java ").doesNotContain("\n");
        }
        assertThat(ran(List.of("no-such-file.json", "neither.json")).said())
                .isEqualTo("A file cannot be read: no-such-file.json");
    }

    @Test
    void a_file_that_is_no_seal_is_refused_in_a_sentence() throws Exception {
        for (String file : List.of("", "[]", "{}", "null", "{\"jws\": 1}", "{\"jws\": \"a.b.c\"}", "{\"items\": []}")) {
            Verdict verdict = verify(file);

            assertThat(verdict.status()).as(file).isEqualTo(1);
            assertThat(verdict.said()).startsWith("The seal does not hold. ").doesNotContain("\tat ");
        }
    }

    private void assertRefused(String place, String forged) throws Exception {
        Verdict verdict = verify(forged);

        assertThat(verdict.status()).as(place + ": " + verdict.said()).isEqualTo(1);
        assertThat(verdict.said()).contains(place.substring(place.lastIndexOf('/') + 1));
    }

    private static String signedWithoutMoment(String content) throws Exception {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(new String(
                Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("ainalaiyn.seal.key", String.class)),
                UTF_8));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(content);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    private static void collect(JsonNode node, String place, List<String> places) {
        if (!place.isEmpty()) {
            places.add(place);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), place + "/" + i, places);
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                collect(member.getValue(), place + "/" + member.getKey(), places);
            }
        }
    }

    private String changed(String place) throws Exception {
        JsonNode root = JSON.readTree(seal);
        JsonNode value = root.at(place);
        put(
                root,
                place,
                value.isNumber() ? JSON.valueToTree(value.asLong() + 1) : JSON.valueToTree(value.asText() + "1"));
        return root.toString();
    }

    private String without(String place) throws Exception {
        JsonNode root = JSON.readTree(seal);
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
        } else {
            ((ObjectNode) parent).remove(name);
        }
        return root.toString();
    }

    private String added(String place, String name) throws Exception {
        JsonNode root = JSON.readTree(seal);
        ((ObjectNode) root.at(place)).put(name, "audited");
        return root.toString();
    }

    private static void put(JsonNode root, String place, JsonNode value) {
        JsonNode parent = root.at(place.substring(0, place.lastIndexOf('/')));
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private Verdict verify(String file) throws Exception {
        return ran(List.of(
                Files.writeString(folder.resolve("seal.json"), file).toString(),
                Files.writeString(folder.resolve("jwks.json"), keys).toString()));
    }

    private Verdict ran(List<String> files) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = (int) run.invoke(null, files, new PrintStream(out, true, UTF_8));
        return new Verdict(status, out.toString(UTF_8).strip());
    }

    private Method compiled() throws Exception {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        "-cp",
                        Path.of(JsonWebSignature.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        PROGRAM.toString());
        assertThat(status).isZero();
        Method method = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())
                .loadClass("VerifySeal")
                .getDeclaredMethod("run", List.class, PrintStream.class);
        method.setAccessible(true);
        return method;
    }
}
