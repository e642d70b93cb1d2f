package kz.ainalaiyn.gateway.reporting.seal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class SealTest {
    private final FeedFixture feed;
    private final javax.sql.DataSource ledger;
    private final String programme = "SEALED-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final UUID graduate = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private long revision;

    SealTest(Projection projection, @DataSource("ledger") javax.sql.DataSource ledger) {
        this.feed = new FeedFixture(projection);
        this.ledger = ledger;
    }

    @BeforeEach
    void one_is_reached() {
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, person));
        revision = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"),
                FeedFixture.attendance(event, graduate, 0, "PRESENT"));
    }

    @Test
    void sealing_again_gives_the_same_seal() {
        Response first = seal();
        Response again = seal();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(coordinator().get(first.header("Location")).asString()).isEqualTo(first.asString());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    /** With the JDK alone: nothing of the suite's own code says that its seals are right. */
    @Test
    void anybody_verifies_a_seal_with_the_published_key() throws Exception {
        String jws = seal().jsonPath().getString("jws");

        assertThat(isSigned(jws)).isTrue();
        assertThat(isSigned(withContent(jws, content(jws).replace("\"covered\":1", "\"covered\":2"))))
                .as("a changed figure")
                .isFalse();
    }

    @Test
    void the_digest_is_of_those_who_were_counted() throws Exception {
        JsonPath content = new JsonPath(content(seal().jsonPath().getString("jws")));
        List<String> persons = coordinator().get(path() + "/persons").jsonPath().getList("persons");

        assertThat(persons).containsExactly(person.toString());
        assertThat(content.getInt("persons.count")).isEqualTo(1);
        assertThat(content.getString("persons.sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest((person + "\n").getBytes(UTF_8))));
    }

    @Test
    void a_seal_holds_when_the_figure_has_changed_since_and_says_how_it_did() {
        seal();
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 1, "ABSENT"));

        JsonPath verification = verify();

        assertThat(verification.getBoolean("signed")).isTrue();
        assertThat(verification.getBoolean("reportMatches")).isTrue();
        assertThat(verification.getBoolean("personsMatch")).isTrue();
        assertThat(verification.getInt("present.difference")).isEqualTo(-1);
        assertThat(verification.getInt("present.terms.withdrawn")).isEqualTo(1);
    }

    @Test
    void a_seal_that_was_changed_where_it_is_kept_is_found_out() throws Exception {
        String jws = seal().jsonPath().getString("jws");
        keep(withContent(jws, content(jws).replace("\"covered\":1", "\"covered\":2")));

        JsonPath verification = verify();

        assertThat(verification.getBoolean("signed")).isFalse();
        assertThat(verification.getBoolean("reportMatches")).isFalse();
        assertThat(verification.getMap("present")).isNull();
    }

    @Test
    void a_seal_by_another_key_is_found_out() throws Exception {
        String jws = seal().jsonPath().getString("jws");
        keep(signedByAnother(jws));

        assertThat(verify().getBoolean("signed")).isFalse();
    }

    @Test
    void only_a_coordinator_seals() {
        for (String token : List.of(Tokens.reporter(), Tokens.auditor(), Tokens.partnerA())) {
            assertThat(as(token).put(path()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_revision_that_has_not_come_cannot_be_sealed() {
        Response answer = coordinator().put("/v1/seals/" + programme + "/" + Integer.MAX_VALUE);

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void the_published_keys_are_public_ones() {
        Response keys = given().get("/.well-known/jwks.json");

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.jsonPath().getMap("keys[0]")).containsKey("x").doesNotContainKey("d");
    }

    private static boolean isSigned(String jws) throws Exception {
        String[] parts = jws.split("\\.", -1);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publishedKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static PublicKey publishedKey() throws Exception {
        byte[] x = Base64.getUrlDecoder()
                .decode(given().get("/.well-known/jwks.json").jsonPath().getString("keys[0].x"));
        // RFC 8410: what precedes the 32 bytes of an Ed25519 key in its X.509 form.
        String encoded = "302a300506032b6570032100" + HexFormat.of().formatHex(x);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    }

    private static String content(String jws) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), UTF_8);
    }

    private static String withContent(String jws, String content) {
        assertThat(content).isNotEqualTo(content(jws));
        String[] parts = jws.split("\\.", -1);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8)) + "."
                + parts[2];
    }

    private static String signedByAnother(String jws) throws Exception {
        String signed = jws.substring(0, jws.lastIndexOf('.'));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private void keep(String jws) throws Exception {
        try (Connection connection = ledger.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update seal set jws = ? where programme = ? and revision = ?")) {
            update.setString(1, jws);
            update.setString(2, programme);
            update.setLong(3, revision);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private Response seal() {
        return coordinator().put(path());
    }

    private JsonPath verify() {
        return as(Tokens.auditor()).get(path() + "/verification").jsonPath();
    }

    private String path() {
        return "/v1/seals/" + programme + "/" + revision;
    }

    private static RequestSpecification coordinator() {
        return as(Tokens.coordinator());
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
