package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.COMPETITIONS;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.assertRefused;
import static kz.ainalaiyn.grants.CompetitionFixture.command;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.grants.CompetitionFixture.status;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: what is not drawn here is refused. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class TransitionsTest {
    private static final List<String> COMMANDS = List.of(
            "change",
            "write-rules",
            "approve-rules",
            "announce",
            "apply",
            "record-application",
            "withdraw-application",
            "begin-review",
            "grant-award",
            "decide",
            "complete",
            "cancel");

    /** From, command, to. */
    private static final Map<String, Map<String, String>> DRAWN = Map.of(
            "DRAFT",
            Map.of(
                    "change", "DRAFT",
                    "write-rules", "DRAFT",
                    "approve-rules", "RULES_APPROVED",
                    "cancel", "CANCELLED"),
            "RULES_APPROVED",
            Map.of("announce", "OPEN", "cancel", "CANCELLED"),
            "OPEN",
            Map.of(
                    "apply", "OPEN",
                    "record-application", "OPEN",
                    "withdraw-application", "OPEN",
                    "cancel", "CANCELLED"),
            "CLOSED",
            Map.of(
                    "record-application", "CLOSED",
                    "withdraw-application", "CLOSED",
                    "begin-review", "REVIEW",
                    "cancel", "CANCELLED"),
            "REVIEW",
            Map.of(
                    "withdraw-application", "REVIEW",
                    "grant-award", "REVIEW",
                    "decide", "DECIDED",
                    "cancel", "CANCELLED"),
            "DECIDED",
            Map.of("complete", "COMPLETED"),
            "COMPLETED",
            Map.of(),
            "CANCELLED",
            Map.of());

    /** What applications are needed for, where there can be none yet. */
    private static final Set<String> OF_APPLICATIONS = Set.of("withdraw-application", "grant-award");

    private static final Set<String> OF_PARTNERS = Set.of("change", "write-rules", "apply", "withdraw-application");

    /** Of the commands to a competition, the operations; those to its rules and applications are theirs. */
    private static final Map<String, String> OPERATIONS = Map.of(
            "change", "changeCompetition",
            "write-rules", "writeRules",
            "announce", "announceCompetition",
            "apply", "submitApplication",
            "begin-review", "beginReview",
            "grant-award", "grantAward",
            "decide", "decideCompetition",
            "complete", "completeCompetition",
            "cancel", "cancelCompetition");

    /** A competition, and an application to it where it is or was open. */
    private record Case(String competition, String application) {}

    static List<String> everyCommandInEveryState() {
        List<String> cells = new ArrayList<>();
        for (String state : DRAWN.keySet()) {
            for (String command : COMMANDS) {
                boolean early = state.equals("DRAFT") || state.equals("RULES_APPROVED");
                if (!(early && OF_APPLICATIONS.contains(command))) {
                    cells.add(state + " " + command);
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("everyCommandInEveryState")
    void a_command_leads_where_it_is_drawn_and_is_refused_elsewhere(String cell) {
        String state = cell.split(" ")[0];
        String command = cell.split(" ")[1];
        Case given = in(state);

        Response answer = carryOut(coordinator(), command, given);

        String to = DRAWN.get(state).get(command);
        if (to == null) {
            assertRefused(answer, 409, "transition-refused");
            assertThat(answer.jsonPath().getString("detail")).contains(state).contains(command);
        } else {
            ok(answer);
        }
        assertThat(status(given.competition)).isEqualTo(to == null ? state : to);
    }

    @Test
    void what_only_the_staff_may_command_is_403_for_the_organisation_that_runs_it() {
        DRAWN.forEach((state, row) -> row.keySet().stream()
                .filter(command -> !OF_PARTNERS.contains(command))
                .filter(command -> !command.equals("record-application"))
                .forEach(command -> {
                    Case given = in(state);
                    assertRefused(carryOut(partnerA(), command, given), 403, "forbidden");
                    assertThat(status(given.competition)).isEqualTo(state);
                }));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void a_competition_names_the_commands_that_its_state_permits(String state) {
        assertThat(actions(coordinator(), state))
                .containsExactlyInAnyOrderElementsOf(DRAWN.get(state).keySet().stream()
                        .filter(OPERATIONS::containsKey)
                        .map(OPERATIONS::get)
                        .toList());
        assertThat(actions(partnerA(), state))
                .containsExactlyInAnyOrderElementsOf(DRAWN.get(state).keySet().stream()
                        .filter(OF_PARTNERS::contains)
                        .filter(OPERATIONS::containsKey)
                        .map(OPERATIONS::get)
                        .toList());
    }

    static Set<String> everyState() {
        return DRAWN.keySet();
    }

    private static List<String> actions(String token, String state) {
        return as(token).get(COMPETITIONS + in(state).competition).jsonPath().getList("actions.name");
    }

    private static Case in(String state) {
        return switch (state) {
            case "DRAFT" -> new Case(aCompetition().drafted(), "");
            case "RULES_APPROVED" -> new Case(aCompetition().approved(), "");
            case "OPEN" -> withApplication(aCompetition().announced());
            case "CLOSED" -> withApplication(aCompetition().closingAt(days(-1)).announced());
            case "REVIEW" -> after("CLOSED", "review");
            case "DECIDED" -> after("REVIEW", "decision");
            case "COMPLETED" -> after("DECIDED", "completion");
            default -> after("OPEN", "cancellation");
        };
    }

    private static Case withApplication(String competition) {
        return new Case(competition, CompetitionFixture.recorded(competition));
    }

    private static Case after(String state, String command) {
        Case given = in(state);
        ok(command(given.competition, command));
        return given;
    }

    private static Response carryOut(String token, String command, Case given) {
        String path = COMPETITIONS + given.competition;
        return switch (command) {
            case "change" ->
                as(token)
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("audience", "Others"))
                        .patch(path);
            case "write-rules" ->
                as(token).body(Map.of("text", Map.of("en", "Other rules"))).put(path + "/rules");
            case "approve-rules" -> as(token).body(Map.of("number", 1)).post(path + "/rules/approval");
            case "announce" ->
                as(token)
                        .body(Map.of(
                                "channels",
                                List.of("WEBSITE"),
                                "opensAt",
                                days(-3).toString(),
                                "deadline",
                                days(1).toString()))
                        .post(path + "/announcement");
            case "apply" -> CompetitionFixture.apply(token, given.competition, FakeGraduates.ofA());
            case "record-application" -> CompetitionFixture.record(given.competition, FakeGraduates.ofA());
            case "withdraw-application" -> as(token).post("/v1/applications/" + given.application + "/withdrawal");
            case "begin-review" -> as(token).post(path + "/review");
            case "grant-award" ->
                as(token)
                        .body(Map.of(
                                "applicationId", given.application, "amount", CompetitionFixture.kzt("1000000.00")))
                        .post("/v1/awards");
            case "decide" -> as(token).post(path + "/decision");
            case "complete" -> as(token).post(path + "/completion");
            case "cancel" -> as(token).post(path + "/cancellation");
            default -> throw new IllegalArgumentException(command);
        };
    }
}
