package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person of a partner signs in with an account of her own, and sees and may do what the partner's system does. */
class PartnersPeopleTest {
    private static final String GRADUATES = "/v1/graduates?limit=200";

    @Test
    void a_person_of_a_partner_has_the_scope_of_its_system() throws Exception {
        LoadedSuite suite = LoadedSuite.get();

        for (String list : List.of(
                GRADUATES, "/v1/events?limit=200", "/v1/consultations?limit=200", "/v1/applications?limit=200")) {
            Response ofTheSystem = suite.as("partner-a").get(list);
            Response ofHers = suite.as("clerk").get(list);

            assertThat(ofHers.statusCode()).as(list).isEqualTo(200);
            assertThat(ofHers.jsonPath().getList("items")).as(list).isNotEmpty();
            assertThat(ofHers.asString()).as(list).isEqualTo(ofTheSystem.asString());
            assertThat(ofHers.header("ETag")).as(list).isEqualTo(ofTheSystem.header("ETag"));
        }
        // The control: another organisation has people, and none of them is hers.
        String anothers = suite.as("partner-b").get(GRADUATES).path("items[0].id");
        assertThat(suite.as("clerk").get("/v1/graduates/" + anothers).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_she_records_is_her_organisations() throws Exception {
        LoadedSuite suite = LoadedSuite.get();
        assertThat(suite.as("clerk").get("/v1/me").jsonPath().getMap(""))
                .containsEntry("organisation", "regional-society")
                .containsEntry("roles", List.of("partner"));

        Response registered = suite.as("clerk")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "familyName", "Қызметкерова",
                        "givenName", "Ойдан",
                        "birthDate", "1993-07-08",
                        "sex", "FEMALE",
                        "institution", "ainalaiyn-childrens-home",
                        "graduationYear", 2011,
                        "district", "331000000"))
                .put("/v1/graduates/external/clerk-1");

        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        assertThat(suite.as("partner-a").get("/v1/graduates/external/clerk-1").asString())
                .isEqualTo(registered.asString());
        assertThat(suite.as("partner-b").get("/v1/graduates/external/clerk-1").statusCode())
                .isEqualTo(404);
    }
}
