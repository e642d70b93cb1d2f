package kz.ainalaiyn.graduates.client;

import static io.restassured.RestAssured.given;
import static kz.ainalaiyn.graduates.client.FakeGraduates.erasure;
import static kz.ainalaiyn.graduates.client.FakeGraduates.registration;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.UUID;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class RosterTest {
    private final Roster roster;

    RosterTest(Roster roster) {
        this.roster = roster;
    }

    @Test
    void another_organisations_graduate_costs_the_question_that_an_unknown_one_costs() {
        UUID foreign = FakeGraduates.ofB();
        roster.told(registration(foreign, ORGANISATION_B));
        UUID unknown = FakeGraduates.ofNobody();

        Response answer = name(foreign);

        assertThat(shape(answer)).startsWith("422 ").isEqualTo(shape(name(unknown)));
        assertThat(FakeGraduates.questionsAbout(foreign))
                .isEqualTo(FakeGraduates.questionsAbout(unknown))
                .isEqualTo(1);
    }

    @Test
    void an_absent_graduates_service_does_not_tell_that_an_id_is_another_organisations() {
        UUID foreign = FakeGraduates.failing();
        roster.told(registration(foreign, ORGANISATION_B));

        Response answer = name(foreign);

        assertThat(shape(answer)).startsWith("503 ").isEqualTo(shape(name(FakeGraduates.failing())));
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_graduate_whom_the_feed_has_not_told_of_is_asked_for_once() {
        UUID own = FakeGraduates.ofA();

        assertThat(name(own).asString()).isEqualTo(ORGANISATION_A);
        assertThat(name(own).asString()).isEqualTo(ORGANISATION_A);
        assertThat(FakeGraduates.questionsAbout(own)).isEqualTo(1);
    }

    @Test
    void an_own_graduate_whom_the_feed_told_of_is_not_asked_for() {
        UUID own = FakeGraduates.failing();
        roster.told(registration(own, ORGANISATION_A));

        Response answer = name(own);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(FakeGraduates.questionsAbout(own)).isZero();
    }

    @Test
    void an_erased_graduate_is_refused_like_an_unknown_one() {
        UUID erased = FakeGraduates.erased();
        UUID restored = FakeGraduates.ofA();
        roster.told(registration(erased, ORGANISATION_A));
        roster.told(erasure(erased, ORGANISATION_A));
        roster.told(erasure(restored, ORGANISATION_A));

        Response answer = name(erased);

        assertThat(shape(answer)).startsWith("422 ").isEqualTo(shape(name(FakeGraduates.ofNobody())));
        assertThat(shape(name(restored))).isEqualTo(shape(answer));
        assertThat(shape(name(FakeGraduates.erased()))).isEqualTo(shape(answer));
    }

    private static Response name(UUID graduate) {
        return given().header("Authorization", "Bearer " + partnerA()).put("/named-graduates/" + graduate);
    }

    private static String shape(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("[0-9a-f-]{32,36}", "…");
    }
}
