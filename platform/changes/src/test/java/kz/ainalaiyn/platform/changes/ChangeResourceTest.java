package kz.ainalaiyn.platform.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ChangeResourceTest {

    @Inject
    ChangeWriter changes;

    @Inject
    FeedPositions positions;

    @Inject
    FeedEpoch epoch;

    @Inject
    Cursors cursors;

    @TestHTTPResource
    URI service;

    @Test
    void a_change_is_served_as_a_cloud_event() {
        var before = end();
        changes.write("one", "regional-society");

        as(Tokens.feedReader())
                .queryParam("lastEventId", before)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .body("size()", equalTo(1))
                .body(
                        "[0].keySet()",
                        equalTo(Set.of(
                                "specversion",
                                "id",
                                "source",
                                "type",
                                "subject",
                                "time",
                                "datacontenttype",
                                "aggregateversion",
                                "organisation",
                                "data")))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].source", equalTo("/test-service"))
                .body("[0].type", equalTo("kz.ainalaiyn.test.changed"))
                .body("[0].subject", equalTo("one"))
                .body("[0].aggregateversion", equalTo(7))
                .body("[0].organisation", equalTo("regional-society"))
                .body("[0].datacontenttype", equalTo("application/json"))
                .body("[0].time", endsWith("Z"))
                .body("[0].data.birthYear", equalTo(2005));
    }

    @Test
    void reading_on_from_the_last_event_gives_every_change_once_and_then_nothing() {
        var position = end();
        for (var i = 0; i < 7; i++) {
            changes.write("change " + i, null);
        }

        var read = new ArrayList<String>();
        List<String> batch;
        do {
            var answer = as(Tokens.feedReader())
                    .queryParam("lastEventId", position)
                    .queryParam("limit", 3)
                    .get("/v1/changes")
                    .jsonPath();
            batch = answer.getList("subject");
            read.addAll(batch);
            position = batch.isEmpty() ? position : answer.getString("[-1].id");
        } while (!batch.isEmpty());

        assertThat(read)
                .containsExactly("change 0", "change 1", "change 2", "change 3", "change 4", "change 5", "change 6");
    }

    @Test
    void changes_as_large_as_a_request_come_in_pages_that_a_reader_takes() throws Exception {
        var position = end();
        for (var n = 0; n < 10; n++) {
            changes.writeData("large " + n, Map.of("guests", "ұ".repeat(500_000)));
        }
        var reader = new FeedReader(service, Tokens::feedReader);

        var first = reader.read(position, Duration.ZERO);
        var second = reader.read(first.events().getLast().id(), Duration.ZERO);

        assertThat(first.events()).hasSize(9);
        assertThat(first.ended()).isFalse();
        assertThat(second.events()).extracting(FeedEvent::subject).containsExactly("large 9");
        assertThat(second.ended()).isTrue();
    }

    @Test
    void a_reader_who_waits_gets_a_change_when_it_comes() throws Exception {
        var before = end();
        var answer = CompletableFuture.supplyAsync(() -> as(Tokens.feedReader())
                .queryParam("lastEventId", before)
                .queryParam("timeout", 20_000)
                .get("/v1/changes")
                .jsonPath()
                .getList("subject"));
        assertThatThrownBy(() -> answer.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        changes.write("late", null);

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(List.of("late"));
    }

    @Test
    void a_partner_sees_the_changes_of_its_own_organisation_and_no_others() {
        var before = end();
        changes.write("of a", Tokens.ORGANISATION_A);
        changes.write("of b", Tokens.ORGANISATION_B);
        changes.write("of none", null);

        as(Tokens.partnerA())
                .queryParam("lastEventId", before)
                .get("/v1/changes")
                .then()
                .body("subject", equalTo(List.of("of a")));
    }

    @Test
    void a_partner_who_waits_is_not_woken_by_another_organisations_change() {
        var before = end();
        changes.write("of b", Tokens.ORGANISATION_B);

        as(Tokens.partnerA())
                .queryParam("lastEventId", before)
                .queryParam("timeout", 300)
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void a_partner_without_an_organisation_sees_nothing() {
        changes.write("of a", Tokens.ORGANISATION_A);

        as(Tokens.of("partner-x", Set.of("partner"), null))
                .get("/v1/changes")
                .then()
                .statusCode(200)
                .body("", empty());
    }

    @Test
    void a_second_role_does_not_widen_what_a_partner_sees() {
        var before = end();
        changes.write("of a", Tokens.ORGANISATION_A);
        changes.write("of b", Tokens.ORGANISATION_B);

        as(Tokens.of("partner-juror", Set.of("partner", "juror"), Tokens.ORGANISATION_A))
                .queryParam("lastEventId", before)
                .get("/v1/changes")
                .then()
                .body("subject", equalTo(List.of("of a")));
    }

    @ParameterizedTest
    @CsvSource({"coordinator", "auditor", "feed-reader"})
    void who_sees_all_organisations_sees_all_changes(String role) {
        var before = end();
        changes.write("of a", Tokens.ORGANISATION_A);
        changes.write("of none", null);

        as(Tokens.of("someone", Set.of(role), null))
                .queryParam("lastEventId", before)
                .get("/v1/changes")
                .then()
                .body("subject", equalTo(List.of("of a", "of none")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "juror", "consultant"})
    void who_has_no_business_with_the_feed_is_refused(String role) {
        as(Tokens.of("someone", Set.of(role), Tokens.ORGANISATION_A))
                .get("/v1/changes")
                .then()
                .statusCode(403);
    }

    @Test
    void a_position_of_another_epoch_is_gone() {
        var restored = positions.seal(new Position(UUID.randomUUID(), 1, 1));

        as(Tokens.feedReader())
                .queryParam("lastEventId", restored)
                .get("/v1/changes")
                .then()
                .statusCode(410)
                .contentType(containsString("application/problem+json"))
                .body("type", endsWith("cursor-expired"))
                .body("detail", containsString("without lastEventId"));
    }

    @Test
    void a_position_that_was_changed_in_any_character_is_refused() {
        var good = positions.seal(new Position(epoch.current(), 1000, 1));
        for (var i = 0; i < good.length(); i++) {
            var forged = good.substring(0, i) + (good.charAt(i) == 'x' ? 'y' : 'x') + good.substring(i + 1);
            as(Tokens.feedReader())
                    .queryParam("lastEventId", forged)
                    .get("/v1/changes")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("invalid-cursor"));
        }
    }

    @Test
    void a_cursor_of_another_list_is_no_position() {
        as(Tokens.feedReader())
                .queryParam(
                        "lastEventId",
                        cursors.seal("graduates", List.of(epoch.current().toString(), "1", "1")))
                .get("/v1/changes")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"timeout,-1", "timeout,60001", "timeout,soon", "limit,0", "limit,2001", "unknown,1"})
    void a_parameter_out_of_its_bounds_is_refused(String parameter, String value) {
        as(Tokens.feedReader())
                .queryParam(parameter, value)
                .get("/v1/changes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void a_change_of_a_transaction_that_failed_is_not_served() {
        var before = end();

        assertThatThrownBy(() -> changes.writeAndFail("failed")).hasMessageContaining("refuses");

        as(Tokens.feedReader())
                .queryParam("lastEventId", before)
                .get("/v1/changes")
                .then()
                .body("", empty());
    }

    @Test
    void a_change_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> changes.writeWithoutTransaction("alone"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in the transaction that makes it");
    }

    @Test
    void the_health_of_the_feed_is_shown_beside_readiness() {
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'change feed' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'change feed' }.data.heldBackSeconds", equalTo(0));
    }

    /** A position behind everything that is there by now. */
    private String end() {
        changes.write("end", null);
        String position = null;
        List<String> batch;
        do {
            var request = as(Tokens.feedReader()).queryParam("limit", 1000);
            var answer = (position == null ? request : request.queryParam("lastEventId", position))
                    .get("/v1/changes")
                    .jsonPath();
            batch = answer.getList("id");
            position = batch.isEmpty() ? position : batch.getLast();
        } while (!batch.isEmpty());
        return position;
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
