package kz.ainalaiyn.grants.roster;

import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.grants.FakeGraduates;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class RosterTest {
    private final Roster roster;
    private String competition = "";

    RosterTest(Roster roster) {
        this.roster = roster;
    }

    @BeforeEach
    void competition() {
        competition = CompetitionFixture.open();
    }

    @Test
    void another_organisations_graduate_costs_the_question_that_an_unknown_one_costs() {
        UUID foreign = FakeGraduates.ofB();
        roster.note(foreign, ORGANISATION_B);
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
        roster.note(foreign, ORGANISATION_B);

        Response answer = name(foreign);

        assertThat(shape(answer)).startsWith("503 ").isEqualTo(shape(name(FakeGraduates.failing())));
    }

    @Test
    void an_own_graduate_whom_the_feed_told_of_is_not_asked_for() {
        UUID own = FakeGraduates.failing();
        roster.note(own, ORGANISATION_A);

        Response answer = name(own);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(FakeGraduates.questionsAbout(own)).isZero();
    }

    @Test
    void an_erased_graduate_is_refused_like_an_unknown_one() {
        UUID erased = FakeGraduates.erased();
        UUID restored = FakeGraduates.ofA();
        roster.note(erased, ORGANISATION_A);
        roster.erase(erased, ORGANISATION_A, Instant.EPOCH);
        roster.erase(restored, ORGANISATION_A, Instant.EPOCH);

        Response answer = name(erased);

        assertThat(shape(answer)).startsWith("422 ").isEqualTo(shape(name(FakeGraduates.ofNobody())));
        assertThat(shape(name(restored))).isEqualTo(shape(answer));
        assertThat(shape(name(FakeGraduates.erased()))).isEqualTo(shape(answer));
    }

    private Response name(UUID graduate) {
        return CompetitionFixture.apply(partnerA(), competition, graduate);
    }

    private static String shape(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("[0-9a-f-]{32,36}", "…");
    }
}
