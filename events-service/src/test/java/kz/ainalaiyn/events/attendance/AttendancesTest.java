package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.events.EventFixture.record;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class AttendancesTest {
    private final DataSource database;

    AttendancesTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void a_graduate_whom_nobody_knows_cannot_be_recorded() {
        Response answer = record(coordinator(), planned(partnerA()), FakeGraduates.ofNobody(), "PRESENT");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("unknown-graduate");
    }

    @Test
    void attendance_at_a_shared_event_is_seen_by_the_graduates_own_organisation_alone() {
        String event = planned(partnerA());
        UUID a = FakeGraduates.ofA();
        UUID b = FakeGraduates.ofB();
        assertThat(record(partnerA(), event, a, "PRESENT").statusCode()).isEqualTo(201);

        assertThat(record(partnerB(), event, b, "PRESENT").statusCode()).isEqualTo(201);

        assertThat(as(partnerA()).get(event + "/attendances").jsonPath().getList("items.graduateId"))
                .containsExactly(a.toString());
        assertThat(as(partnerB()).get(event + "/attendances/" + a).statusCode()).isEqualTo(404);
        assertThat(as(coordinator()).get(event + "/attendances").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void a_corrected_attendance_keeps_what_was_said_before() throws SQLException {
        String event = planned(partnerA());
        UUID graduate = FakeGraduates.ofA();
        record(partnerA(), event, graduate, "PRESENT");
        assertThat(record(partnerA(), event, graduate, "PRESENT").jsonPath().getLong("version"))
                .isZero();

        Response corrected = record(partnerA(), event, graduate, "ABSENT");

        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(history(graduate)).containsExactly("PRESENT", "ABSENT");
    }

    @Test
    void nobody_attends_a_head_counted_a_cancelled_or_a_future_event() {
        UUID graduate = FakeGraduates.ofA();
        String children = planned(partnerA(), "audience", "CHILDREN");
        String cancelled = planned(partnerA());
        as(partnerA()).post(cancelled + "/cancellation").then().statusCode(200);
        String future = planned(partnerA(), "startsAt", "2099-01-01T00:00:00Z");

        for (String event : List.of(children, cancelled, future)) {
            assertThat(record(partnerA(), event, graduate, "PRESENT").statusCode())
                    .isEqualTo(409);
        }
    }

    private List<String> history(UUID graduate) throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select status from attendance_history where graduate_id = ? order by version")) {
            select.setObject(1, graduate);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    statuses.add(row.getString("status"));
                }
            }
        }
        return statuses;
    }
}
